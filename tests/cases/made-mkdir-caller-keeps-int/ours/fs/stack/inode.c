// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

int stack_mkdir(struct user_namespace *ns, struct inode *lower,
		struct dentry *dentry, umode_t mode)
{
	int err;

	if (!lower->i_op->mkdir)
		return -EINVAL;
	err = lower->i_op->mkdir(ns, lower, dentry, mode);
	return err ? err : 0;
}
