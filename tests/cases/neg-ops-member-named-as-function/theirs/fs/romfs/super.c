// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>

int romfs_blocks(struct file *bdev_file)
{
	return set_blocksize(bdev_file, 1024);
}
