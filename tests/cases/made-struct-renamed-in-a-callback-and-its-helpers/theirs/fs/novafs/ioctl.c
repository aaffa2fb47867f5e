// SPDX-License-Identifier: GPL-2.0
#include <linux/fileattr.h>
#include <linux/fs.h>
#include <linux/kernel.h>

static u32 novafs_flags;

static int novafs_fileattr_get(struct dentry *dentry, struct fileattr *fa)
{
	if (fileattr_has_fsx(fa))
		return -EOPNOTSUPP;
	fileattr_fill_flags(fa, novafs_flags);
	return 0;
}

const struct inode_operations novafs_iops = {
	.fileattr_get = novafs_fileattr_get,
};
