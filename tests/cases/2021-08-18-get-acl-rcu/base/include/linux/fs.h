/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/kernel.h>

struct inode;
struct dentry;
struct posix_acl;

#define ECHILD	10
#define ACL_TYPE_ACCESS		0x8000
#define ACL_TYPE_DEFAULT	0x4000

struct inode_operations {
	int (*permission)(struct inode *, int);
	struct posix_acl * (*get_acl)(struct inode *, int);
	int (*set_acl)(struct inode *, struct posix_acl *, int);
	ssize_t (*listxattr)(struct dentry *, char *, size_t);
};

struct inode {
	umode_t i_mode;
	const struct inode_operations *i_op;
	void *i_private;
};

struct posix_acl *get_acl(struct inode *inode, int type);
struct posix_acl *posix_acl_from_xattr(const void *value, size_t size);

#endif
