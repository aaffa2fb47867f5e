// SPDX-License-Identifier: GPL-2.0
#include <linux/dax.h>

struct super_block {
	struct block_device *s_bdev;
	int s_blocksize;
	unsigned long s_opt;
};

#define EXT2_MOUNT_DAX BIT(3)

int ext2_check_dax(struct super_block *sb)
{
	if (!(sb->s_opt & EXT2_MOUNT_DAX))
		return 0;
	if (!bdev_dax_supported(sb->s_bdev, sb->s_blocksize)) {
		printk("ext2: no dax here\n");
		sb->s_opt &= ~EXT2_MOUNT_DAX;
	}
	return 0;
}
