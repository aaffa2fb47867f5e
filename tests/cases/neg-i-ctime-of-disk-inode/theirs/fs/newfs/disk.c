// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

struct newfs_inode {
	u32 i_mode;
	u32 i_ctime;
	struct inode vfs_inode;
};

static inline struct newfs_inode *NEWFS_I(struct inode *inode)
{
	return container_of(inode, struct newfs_inode, vfs_inode);
}

u32 newfs_disk_ctime(struct inode *vfs, struct newfs_inode *inode)
{
	struct newfs_inode raw[2] = { { .i_ctime = 4 }, };

	return NEWFS_I(vfs)->i_ctime + inode->i_ctime + raw[1].i_ctime;
}
