// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

s64 newfs_age(struct file *file, s64 now)
{
	return now - file_dentry(file)->d_inode->i_ctime.tv_sec;
}
