/* SPDX-License-Identifier: GPL-2.0-only */
LSM_HOOK(int, 0, inode_permission, struct inode *inode, int mask)
LSM_HOOK(void, LSM_RET_VOID, inode_free_security, struct inode *inode)
LSM_HOOK(int, -EOPNOTSUPP, inode_getsecurity, struct inode *inode,
	 const char *name, void **buffer, bool alloc)
