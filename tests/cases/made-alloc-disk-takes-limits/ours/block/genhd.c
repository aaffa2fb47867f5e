// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>
#include <linux/export.h>

static struct request_queue q0;
static struct gendisk disk0 = { .queue = &q0 };

struct gendisk *__blk_alloc_disk(struct queue_limits *lim, int node,
		struct lock_class_key *lkclass)
{
	q0.limits = *lim;
	disk0.minors = node;
	return &disk0;
}
EXPORT_SYMBOL(__blk_alloc_disk);
