// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>

struct gendisk *__blk_mq_alloc_disk(struct blk_mq_tag_set *set, void *queuedata)
{
	struct gendisk *d = kzalloc(sizeof(*d), GFP_KERNEL);

	if (!d)
		return ERR_PTR(-ENOMEM);
	d->queue = queuedata;
	return d;
}
EXPORT_SYMBOL(__blk_mq_alloc_disk);

void blk_queue_max_hw_sectors(struct request_queue *q, unsigned int max)
{
	q->max_hw_sectors = min(max, 65535u);
}
EXPORT_SYMBOL(blk_queue_max_hw_sectors);
