/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLKDEV_H
#define _LINUX_BLKDEV_H

#include <linux/gfp.h>
#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/types.h>

struct page;
struct request_queue;

#define SECTOR_SHIFT	9
#define SECTOR_SIZE	(1 << SECTOR_SHIFT)

typedef u8 blk_status_t;

#define BLK_STS_OK	0
#define BLK_STS_IOERR	10
#define BLK_STS_RESOURCE 9

enum req_opf {
	REQ_OP_READ	= 0,
	REQ_OP_WRITE	= 1,
	REQ_OP_FLUSH	= 2,
	REQ_OP_DISCARD	= 3,
};

struct bio_vec {
	struct page *bv_page;
	unsigned int bv_len;
	unsigned int bv_offset;
};

struct request {
	struct request_queue *q;
	struct list_head queuelist;
	enum req_opf op;
	sector_t sector;
	unsigned int nr_vecs;
	struct bio_vec *vecs;
	blk_status_t status;
};

struct blk_mq_ops {
	blk_status_t (*queue_rq)(struct request_queue *q, struct request *rq);
	void (*complete)(struct request *rq);
	void (*timeout)(struct request *rq);
};

struct request_queue {
	const struct blk_mq_ops *mq_ops;
	spinlock_t queue_lock;
	struct list_head pending;
	unsigned int max_sectors;
	unsigned int nr_pending;
	void *queuedata;
};

struct gendisk {
	char disk_name[32];
	struct request_queue *queue;
	sector_t capacity;
	void *private_data;
};

struct request_queue *blk_alloc_queue(gfp_t gfp, const struct blk_mq_ops *ops);
void blk_cleanup_queue(struct request_queue *q);
blk_status_t blk_submit(struct request_queue *q, struct request *rq);
void blk_run_queue(struct request_queue *q);
void blk_complete_request(struct request *rq, blk_status_t status);
int add_disk(struct gendisk *disk);
void del_gendisk(struct gendisk *disk);

#endif /* _LINUX_BLKDEV_H */
