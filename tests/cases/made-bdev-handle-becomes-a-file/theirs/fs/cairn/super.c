// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>
#include <linux/err.h>

struct cairn_sb {
	struct bdev_handle *handle;
	struct block_device *bdev;
	blk_mode_t mode;
};

int cairn_open(struct cairn_sb *sb, const char *path);
int cairn_open(struct cairn_sb *sb, const char *path)
{
	sb->handle = bdev_open_by_path(path, sb->mode, sb, NULL);
	if (IS_ERR(sb->handle))
		return PTR_ERR(sb->handle);

	sb->bdev = sb->handle->bdev;
	return sb->bdev->bd_nr;
}
