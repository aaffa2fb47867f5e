// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>
#include <linux/err.h>
#include <linux/export.h>

static struct bdev_handle only;

struct bdev_handle *bdev_open_by_path(const char *path, blk_mode_t mode,
		void *holder, const struct blk_holder_ops *hops)
{
	if (!path)
		return ERR_PTR(-EINVAL);
	only.holder = holder;
	only.mode = mode;
	return &only;
}
EXPORT_SYMBOL(bdev_open_by_path);

void bdev_release(struct bdev_handle *handle)
{
	handle->holder = NULL;
}
EXPORT_SYMBOL(bdev_release);
