// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

struct stack_info {
	const struct dentry_operations *ops;
	int (*d_revalidate)(struct dentry *, unsigned int);
};

int stack_revalidate(struct stack_info *si, struct dentry *lower, unsigned int flags)
{
	if (lower->d_op && lower->d_op->d_revalidate)
		si->ops = lower->d_op;
	return si->d_revalidate ? si->d_revalidate(lower, flags) : !!si->ops->d_release;
}
