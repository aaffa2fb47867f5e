// SPDX-License-Identifier: GPL-2.0-only
#include <linux/lsm_hooks.h>

static int other_inode_permission(struct inode *inode, int mask)
{
	return inode && mask ? 0 : -1;
}

struct security_hook_list other_hooks[] = {
	LSM_HOOK_INIT(inode_permission, other_inode_permission),
};
