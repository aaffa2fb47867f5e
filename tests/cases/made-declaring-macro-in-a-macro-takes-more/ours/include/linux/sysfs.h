/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SYSFS_H
#define _LINUX_SYSFS_H

#include <linux/kernel.h>
#include <linux/types.h>

struct kobject {
	const char *name;
	struct kobject *parent;
};

struct attribute {
	const char *name;
	umode_t mode;
};

struct bin_attribute {
	struct attribute attr;
	size_t size;
	void *private;
	ssize_t (*read)(struct kobject *kobj, struct bin_attribute *attr,
			char *buf, loff_t off, size_t count);
	ssize_t (*write)(struct kobject *kobj, struct bin_attribute *attr,
			 char *buf, loff_t off, size_t count);
};

struct attribute_group {
	const char *name;
	umode_t (*is_visible)(struct kobject *kobj, struct attribute *attr, int n);
	struct attribute **attrs;
	struct bin_attribute **bin_attrs;
};

#define __ATTRIBUTE_GROUPS(_name)				\
static const struct attribute_group *_name##_groups[] = {	\
	&_name##_group,						\
	NULL,							\
}

#define ATTRIBUTE_GROUPS(_name)					\
static const struct attribute_group _name##_group = {		\
	.attrs = _name##_attrs,					\
};								\
__ATTRIBUTE_GROUPS(_name)

#define BIN_ATTR_RO(_name, _size, _mode)			\
struct bin_attribute bin_attr_##_name = {			\
	.attr = { .name = #_name, .mode = (_mode) & 0444 },	\
	.read = _name##_read,					\
	.size = _size,						\
}

__printf(2, 3) int sysfs_emit(char *buf, const char *fmt, ...);
int sysfs_create_group(struct kobject *kobj, const struct attribute_group *grp);
void sysfs_remove_group(struct kobject *kobj, const struct attribute_group *grp);
int sysfs_create_bin_file(struct kobject *kobj, const struct bin_attribute *attr);

#endif
