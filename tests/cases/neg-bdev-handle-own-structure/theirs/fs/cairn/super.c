// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/types.h>

struct block_device;
struct bdev_handle {
	struct block_device *bdev;
	int refs;
};

struct cairn_sb {
	struct bdev_handle handle;
	int bdev_open;
};

struct block_device *cairn_get(struct cairn_sb *sb);
struct block_device *cairn_get(struct cairn_sb *sb)
{
	sb->handle.refs++;
	return sb->handle.bdev;
}
