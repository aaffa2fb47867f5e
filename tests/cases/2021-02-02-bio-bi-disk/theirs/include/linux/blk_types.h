/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_BLK_TYPES_H
#define __LINUX_BLK_TYPES_H

#include <linux/kernel.h>

struct request_queue {
	unsigned int max_sectors;
	unsigned int max_zone_append;
	bool zoned;
};

struct gendisk {
	struct request_queue *queue;
	int minors;
};

struct block_device {
	struct gendisk *bd_disk;
	u8 bd_partno;
};

struct bio {
	struct bio		*bi_next;
	struct block_device	*bi_bdev;
	unsigned int		bi_opf;
	unsigned int		bi_size;
	unsigned short		bi_vcnt;
	unsigned short		bi_max_vecs;
};

#define REQ_OP_ZONE_APPEND	13
#define bio_op(bio)		((bio)->bi_opf & 0xff)

#endif
