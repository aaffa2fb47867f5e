/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SEQ_FILE_H
#define _SEQ_FILE_H

#include <linux/types.h>

struct seq_file;
struct inode;
struct file;

struct file_operations {
	int (*open)(struct inode *inode, struct file *file);
};

int single_open(struct file *file, int (*show)(struct seq_file *, void *), void *data);

#define DEFINE_SHOW_ATTRIBUTE(__name) \
static int __name##_open(struct inode *inode, struct file *file) \
{ \
	return single_open(file, __name##_show, NULL); \
} \
static const struct file_operations __name##_fops = { \
	.open = __name##_open, \
}

#endif
