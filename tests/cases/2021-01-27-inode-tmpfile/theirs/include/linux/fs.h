/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/kernel.h>

struct user_namespace;
struct inode;

struct dentry {
	struct inode *d_inode;
	struct dentry *d_parent;
};

struct inode_operations {
	struct dentry *(*lookup)(struct inode *, struct dentry *, unsigned int);
	int (*mkdir)(struct user_namespace *, struct inode *, struct dentry *,
		     umode_t);
	int (*rmdir)(struct inode *, struct dentry *);
	int (*tmpfile)(struct user_namespace *, struct inode *,
		       struct dentry *, umode_t);
};

struct inode {
	umode_t i_mode;
	const struct inode_operations *i_op;
};

extern struct user_namespace init_user_ns;

struct inode *new_inode(struct inode *dir, umode_t mode);
void d_instantiate(struct dentry *dentry, struct inode *inode);
void d_tmpfile(struct dentry *dentry, struct inode *inode);
struct dentry *simple_lookup(struct inode *, struct dentry *, unsigned int);

#endif
