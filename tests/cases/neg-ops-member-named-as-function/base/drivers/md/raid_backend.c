// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>
#include <linux/err.h>

struct backend_ops {
	const char *name;
	int (*set_blocksize)(struct block_device *bdev, int size);
	int (*flush)(struct block_device *bdev);
};

struct backend {
	struct block_device *bdev;
	const struct backend_ops *ops;
};

int backend_flush(struct backend *b)
{
	return b->ops->flush ? b->ops->flush(b->bdev) : 0;
}
