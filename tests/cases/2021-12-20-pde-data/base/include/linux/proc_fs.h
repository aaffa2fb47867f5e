/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PROC_FS_H
#define _LINUX_PROC_FS_H

#include <linux/kernel.h>

struct inode {
	umode_t i_mode;
	void *i_private;
};

struct file {
	struct inode *f_inode;
};

static inline struct inode *file_inode(const struct file *f)
{
	return f->f_inode;
}

struct proc_ops {
	int (*proc_open)(struct inode *, struct file *);
	long (*proc_ioctl)(struct file *, unsigned int, unsigned long);
};

#ifdef CONFIG_PROC_FS

extern void *PDE_DATA(const struct inode *inode);
extern int proc_create_data(const char *name, umode_t mode,
			    const struct proc_ops *ops, void *data);

#else

static inline void *PDE_DATA(const struct inode *inode) { return NULL; }
static inline int proc_create_data(const char *name, umode_t mode,
				   const struct proc_ops *ops, void *data)
{
	return -ENODEV;
}

#endif /* CONFIG_PROC_FS */

#endif /* _LINUX_PROC_FS_H */
