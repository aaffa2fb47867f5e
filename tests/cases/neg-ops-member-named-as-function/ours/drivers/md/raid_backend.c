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

static int ram_backend_blocks(struct block_device *bdev, int size)
{
	return bdev->bd_nr_sectors << 9 < size ? -ENOSPC : 0;
}

const struct backend_ops ram_backend_ops = {
	.name		= "ram",
	.set_blocksize	= ram_backend_blocks,
};

int backend_start(struct backend *b, int size)
{
	int ret;

	if (!b->ops->set_blocksize)
		return -EOPNOTSUPP;
	ret = b->ops->set_blocksize(b->bdev, size);
	if (ret)
		return ret;
	return backend_flush(b);
}
