// SPDX-License-Identifier: GPL-2.0
#include <linux/fs_super.h>

static void pidfs_free(struct inode *inode)
{
}

const struct super_operations pidfs_new_sops = {
	.free_inode	= pidfs_free,
	.drop_inode	= generic_delete_inode,
};
