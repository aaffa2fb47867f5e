/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/kernel.h>

struct page;
struct folio;
struct inode;
struct dentry;
struct file;
struct kiocb;
struct iov_iter;
struct user_namespace;
struct mnt_idmap;
struct super_block;
struct block_device;

struct qstr {
	const char *name;
	u32 len;
};

struct address_space_operations {
	int (*writepage)(struct page *page, void *wbc);
	int (*write_begin)(struct file *, void *mapping,
			   loff_t pos, unsigned len,
			   struct page **pagep, void **fsdata);
	bool (*dirty_folio)(void *mapping, struct folio *folio);
};

struct inode_operations {
	int (*mkdir)(struct user_namespace *, struct inode *,
		     struct dentry *, umode_t);
	int (*setattr)(struct user_namespace *mnt_userns, struct dentry *, int);
	int (*permission)(struct inode *, int);
};

struct file_operations {
	struct module *owner;
	loff_t (*llseek)(struct file *, loff_t, int);
	ssize_t (*read)(struct file *, char __user *, size_t, loff_t *);
	ssize_t (*splice_read)(struct file *, loff_t *, void *, size_t, unsigned int);
	int (*iterate)(struct file *, void *);
	int (*iterate_shared)(struct file *, void *);
	int (*fsync)(struct file *, loff_t, loff_t, int datasync);
};

struct dentry_operations {
	int (*d_revalidate)(struct dentry *, unsigned int);
	void (*d_release)(struct dentry *);
};

struct timespec64 {
	s64 tv_sec;
	long tv_nsec;
};

struct inode {
	umode_t i_mode;
	struct timespec64 i_atime, i_mtime, i_ctime;
	const struct inode_operations *i_op;
	union {
		const struct file_operations *i_fop;
		void (*free_inode)(struct inode *);
	};
	void *i_private;
};

struct dentry {
	struct qstr d_name;
	struct inode *d_inode;
	const struct dentry_operations *d_op;
};

struct file {
	struct inode *f_inode;
	const struct file_operations *f_op;
	void *private_data;
};

#define file_dentry(f) ((struct dentry *)(f)->private_data)

static inline struct inode *file_inode(const struct file *f)
{
	return f->f_inode;
}

loff_t no_llseek(struct file *file, loff_t offset, int whence);
loff_t generic_file_llseek(struct file *file, loff_t offset, int whence);
ssize_t generic_file_splice_read(struct file *in, loff_t *ppos, void *pipe,
				 size_t len, unsigned int flags);
int vfs_create(struct user_namespace *, struct inode *,
	       struct dentry *, umode_t, bool);
struct block_device *blkdev_get_by_path(const char *path, unsigned int mode,
					void *holder);
void blkdev_put(struct block_device *bdev, unsigned int mode);
struct timespec64 current_time(struct inode *inode);

#endif
