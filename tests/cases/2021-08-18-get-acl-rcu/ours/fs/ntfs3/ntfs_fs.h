/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NTFS3_NTFS_FS_H
#define _LINUX_NTFS3_NTFS_FS_H

#include <linux/fs.h>

/* Globals from xattr.c */
#ifdef CONFIG_NTFS3_FS_POSIX_ACL
struct posix_acl *ntfs_get_acl(struct inode *inode, int type);
int ntfs_set_acl(struct inode *inode, struct posix_acl *acl, int type);
#else
#define ntfs_get_acl NULL
#define ntfs_set_acl NULL
#endif

ssize_t ntfs_listxattr(struct dentry *dentry, char *buffer, size_t size);

#endif
