// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/nfileattr.h>

int novafs_attr(void *inode, struct nfileattr *fa)
{
	if (nfileattr_valid(fa))
		return -EOPNOTSUPP;
	nfileattr_fill_flags(fa, inode ? 1 : 0);
	return 0;
}
