// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>

static DEFINE_MUTEX(bdev_lock);

struct block_device *blkdev_get_by_path(const char *path, fmode_t mode, void *holder)
{
	guard(mutex)(&bdev_lock);

	if (mode & FMODE_EXCL && !holder)
		return ERR_PTR(-EINVAL);
	return ERR_PTR(-ENODEV);
}
EXPORT_SYMBOL(blkdev_get_by_path);

void blkdev_put(struct block_device *bdev, fmode_t mode)
{
	guard(mutex)(&bdev_lock);
	if (mode & FMODE_EXCL)
		bdev->bd_holder = NULL;
}
EXPORT_SYMBOL(blkdev_put);
