/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLKDEV_H
#define _LINUX_BLKDEV_H
#include <linux/types.h>

#define NUMA_NO_NODE	(-1)
struct lock_class_key { int k; };
struct queue_limits {
	unsigned int logical_block_size;
};
struct request_queue {
	struct queue_limits limits;
};
struct gendisk {
	int minors;
	struct request_queue *queue;
};

struct gendisk *__blk_alloc_disk(struct queue_limits *lim, int node,
		struct lock_class_key *lkclass);

/**
 * blk_alloc_disk - allocate a gendisk structure
 * @lim: queue limits to be used for this disk.
 * @node_id: numa node to allocate on
 */
#define blk_alloc_disk(lim, node_id)					\
({									\
	static struct lock_class_key __key;				\
									\
	__blk_alloc_disk(lim, node_id, &__key);				\
})
#endif
