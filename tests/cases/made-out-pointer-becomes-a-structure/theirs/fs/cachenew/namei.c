// SPDX-License-Identifier: GPL-2.0
#include <linux/fs_vfs.h>

int cachenew_bury(struct mnt_idmap *idmap, struct inode *dir,
		  struct dentry *rep)
{
	struct inode *delegated = NULL;
	int ret;

	ret = vfs_unlink(idmap, dir, rep, &delegated);
	if (delegated)
		ret = break_deleg_wait(&delegated);

	return ret;
}
