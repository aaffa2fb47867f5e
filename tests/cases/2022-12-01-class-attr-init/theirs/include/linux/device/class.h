/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVICE_CLASS_H
#define _LINUX_DEVICE_CLASS_H

#include <linux/kernel.h>

struct device;
struct class;

enum dev_removable {
	DEVICE_REMOVABLE_UNKNOWN = 0,
	DEVICE_FIXED,
	DEVICE_REMOVABLE,
};

struct class_attribute {
	const char *name;
	umode_t mode;
	ssize_t (*show)(const struct class *class, const struct class_attribute *attr,
			char *buf);
	ssize_t (*store)(const struct class *class, const struct class_attribute *attr,
			 const char *buf, size_t count);
};

struct class {
	const char *name;
	struct class_attribute **class_groups;
	char *(*devnode)(struct device *dev, umode_t *mode);
	u32 (*ns_type)[2];
};

#define __ATTR(_name, _mode, _show, _store) {				\
	.name = #_name, .mode = _mode,					\
	.show = _show, .store = _store,					\
}

#define CLASS_ATTR_RO(_name) \
	struct class_attribute class_attr_##_name = __ATTR(_name, 0444, _name##_show, NULL)
#define CLASS_ATTR_RW(_name) \
	struct class_attribute class_attr_##_name = __ATTR(_name, 0644, _name##_show, _name##_store)

int class_create_file(struct class *class, const struct class_attribute *attr);
int class_set_removable(struct class *class, enum dev_removable removable);

#ifdef CONFIG_SYSFS_LINKS
int class_link(struct class *class, const char *target);
void class_unlink(struct class *class);
#else
static inline int class_link(struct class *class, const char *target)
{
	return 0;
}

static inline void class_unlink(struct class *class)
{
}
#endif

#endif /* _LINUX_DEVICE_CLASS_H */
