/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLK_TYPES_H
#define _LINUX_BLK_TYPES_H

#include <linux/kernel.h>

struct gendisk {
	const char *disk_name;
	int major, first_minor;
	void *private_data;
	u64 stamp;
};

struct block_device {
	struct gendisk *bd_disk;
	u8 bd_partno;
	sector_t bd_start;
};

struct bvec_iter {
	sector_t bi_sector;
	unsigned int bi_size;
};

struct bio {
	struct bio *bi_next;
	struct gendisk *bi_disk;
	u8 bi_partno;
	unsigned int bi_opf;
	struct bvec_iter bi_iter;
	void *bi_private;
	void (*bi_end_io)(struct bio *bio);
};

struct dm_bio {
	struct dm_bio *bi_next;
	struct gendisk *bi_disk;
	struct bio *clone;
};

struct bio_list {
	struct bio *head;
	struct bio *tail;
};

struct task_struct {
	struct bio_list *bio_list;
	struct bio __rcu *bio;
	struct dm_bio __rcu *dm_bio;
};

struct task_struct *get_current(void);
#define current get_current()

struct bio_ops {
	struct bio *(*next)(void *priv);
	struct dm_bio *(*dm_next)(void *priv);
};

struct bio *bio_alloc(gfp_t gfp, unsigned int n);
void submit_bio(struct bio *bio);

#endif /* _LINUX_BLK_TYPES_H */
