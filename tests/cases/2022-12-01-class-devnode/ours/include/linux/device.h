/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DEVICE_H_
#define _DEVICE_H_

#include <linux/kernel.h>

struct device {
	struct device *parent;
	const char *init_name;
	dev_t devt;
	struct class *class;
};

/**
 * struct class - a kind of devices
 * @name: shows up in sysfs
 * @devnode: name and mode of the node in /dev
 * @dev_release: called to free the device
 */
struct class {
	const char *name;
	int (*dev_uevent)(struct device *dev, void *env);
	char *(*devnode)(const struct device *dev, umode_t *mode);
	void (*dev_release)(struct device *dev);
};

static inline const char *dev_name(const struct device *dev)
{
	return dev->init_name;
}

struct class *class_create(const char *name);
void class_destroy(struct class *cls);
char *kasprintf(gfp_t gfp, const char *fmt, ...);

#endif /* _DEVICE_H_ */
