/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef DEBUGFS_H
#define DEBUGFS_H

#include <linux/kernel.h>

struct seq_file {
	void *private;
};

struct inode;
struct file;
struct file_operations {
	int (*open)(struct inode *inode, struct file *file);
};

int single_open(struct file *file, int (*show)(struct seq_file *, void *), void *data);

#define DEFINE_SHOW_ATTRIBUTE(__name)					\
static int __name ## _open(struct inode *inode, struct file *file)	\
{									\
	return single_open(file, __name ## _show, inode);		\
}									\
									\
static const struct file_operations __name ## _fops = {		\
	.open		= __name ## _open,				\
}

struct attribute {
	const char *name;
};
struct device;
struct device_attribute {
	struct attribute attr;
	ssize_t (*show)(struct device *dev, struct device_attribute *attr, char *buf);
	ssize_t (*store)(struct device *dev, struct device_attribute *attr,
			 const char *buf, size_t count);
};
#define __ATTR_RO(_name) { .attr = { .name = #_name }, .show = _name##_show }
#define DEVICE_ATTR_RO(_name) \
	struct device_attribute dev_attr_##_name = __ATTR_RO(_name)

void debugfs_create_file(const char *name, unsigned short mode, void *parent,
			 void *data, const struct file_operations *fops);

#endif
