/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H

#include <linux/kernel.h>

struct device;
struct device_driver;
struct module;
#define THIS_MODULE ((struct module *)0)

struct bus_type {
	const char *name;
	int (*match)(struct device *dev, struct device_driver *drv);
	int (*probe)(struct device *dev);
	void (*remove)(struct device *dev);
};

struct device_driver {
	const char *name;
	struct bus_type *bus;
};

struct attribute {
	const char *name;
	umode_t mode;
};

struct bin_attribute {
	struct attribute attr;
	size_t size;
	void *private;
	ssize_t (*read)(struct device *dev, struct bin_attribute *attr,
			char *buf, loff_t off, size_t count);
};

struct attribute_group {
	const char *name;
	umode_t (*is_visible)(struct device *dev, struct attribute *a, int n);
	struct attribute **attrs;
	struct bin_attribute **bin_attrs;
};

struct class {
	const char *name;
	char *(*devnode)(const struct device *dev, umode_t *mode);
	const struct attribute_group **dev_groups;
};

struct device {
	const char *init_name;
	struct device *parent;
	struct bus_type *bus;
	struct class *class;
	void *driver_data;
};

/**
 * class_create - make a struct class
 * @owner: the module that owns it
 * @name: what it is called
 */
#define class_create(owner, name)		\
({						\
	(void)(owner);				\
	__class_create(name);			\
})
struct class *__class_create(const char *name);
void class_destroy(struct class *cls);

static inline void *dev_get_drvdata(const struct device *dev)
{
	return dev->driver_data;
}

int bus_register(struct bus_type *bus);
int device_add(struct device *dev);
int devm_device_add_group(struct device *dev, const struct attribute_group *grp);
int dev_err_probe(const struct device *dev, int err, const char *fmt, ...);

#endif
