// SPDX-License-Identifier: GPL-2.0-or-later
/* A file system that is nothing but page cache */
#include <linux/kernel.h>
#include <linux/fs.h>

#define RAMFS_DEFAULT_MODE	0755
#define ENOSPC 28

static const struct inode_operations ramfs_dir_inode_operations;

static struct inode *ramfs_get_inode(struct inode *dir, umode_t mode)
{
	struct inode *inode = new_inode(dir, mode);

	if (inode && (mode & 0170000) == 0040000)
		inode->i_op = &ramfs_dir_inode_operations;
	return inode;
}

static int ramfs_rmdir(struct inode *dir, struct dentry *dentry)
{
	d_instantiate(dentry, NULL);
	return 0;
}

static int ramfs_tmpfile(struct inode *dir, struct dentry *dentry, umode_t mode)
{
	struct inode *inode;

	inode = ramfs_get_inode(dir, mode);
	if (!inode)
		return -ENOSPC;
	d_tmpfile(dentry, inode);
	return 0;
}

static int ramfs_size_ok(unsigned long pages)
{
	return pages ? 0 : -ENOSPC;
}

int ramfs_fill_super(struct inode **root, unsigned long pages)
{
	int err = ramfs_size_ok(pages);

	if (err)
		return err;
	*root = ramfs_get_inode(NULL, 0040000 | RAMFS_DEFAULT_MODE);
	return *root ? 0 : -ENOMEM;
}

static const struct inode_operations ramfs_dir_inode_operations = {
	.lookup		= simple_lookup,
	.rmdir		= ramfs_rmdir,
	.tmpfile	= ramfs_tmpfile,
};
