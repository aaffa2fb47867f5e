// SPDX-License-Identifier: GPL-2.0-only
#include <linux/blkdev.h>
#include <linux/err.h>

struct stint {
	struct gendisk *disk;
	unsigned int bs;
};

int stint_add(struct stint *s);
int stint_add(struct stint *s)
{
	s->disk = blk_alloc_disk(NUMA_NO_NODE);
	if (!s->disk)
		return -ENOMEM;
	s->disk->minors = 16;
	blk_queue_logical_block_size(s->disk->queue, s->bs);
	return 0;
}
