// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>
#include <linux/err.h>
#include <linux/export.h>

struct file {
	struct block_device *bdev;
	void *holder;
	blk_mode_t mode;
};
static struct file only;

struct file *bdev_file_open_by_path(const char *path, blk_mode_t mode,
		void *holder, const struct blk_holder_ops *hops)
{
	if (!path)
		return ERR_PTR(-EINVAL);
	only.holder = holder;
	only.mode = mode;
	return &only;
}
EXPORT_SYMBOL(bdev_file_open_by_path);

struct block_device *file_bdev(struct file *bdev_file)
{
	return bdev_file->bdev;
}
EXPORT_SYMBOL(file_bdev);
