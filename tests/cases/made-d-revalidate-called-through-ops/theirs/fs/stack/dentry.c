// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

#define DCACHE_OP_REVALIDATE BIT(3)

int stack_revalidate(struct dentry *lower, unsigned int flags)
{
	int ret = 1;

	if (lower->d_op && lower->d_op->d_revalidate)
		ret = lower->d_op->d_revalidate(lower,
						flags & ~DCACHE_OP_REVALIDATE);
	return ret;
}
