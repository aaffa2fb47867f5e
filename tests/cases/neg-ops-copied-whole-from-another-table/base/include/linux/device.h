/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H

#include <linux/kernel.h>

struct device;
struct device_driver;

struct bus_type {
	const char *name;
	int (*match)(struct device *dev, struct device_driver *drv);
	int (*probe)(struct device *dev);
	int (*remove)(struct device *dev);
};

struct device {
	struct device *parent;
	struct bus_type *bus;
	void *driver_data;
};

typedef void (*dr_release_t)(struct device *dev, void *res);
typedef int (*bus_fn_t)(struct device *dev, void *data);

int bus_register(struct bus_type *bus);
int bus_unregister(struct bus_type *bus);
int bus_for_each_dev(struct bus_type *bus, void *data, bus_fn_t fn);
int devm_add_action(struct device *dev, void (*action)(void *data), void *data);
struct device *bus_find_device(struct bus_type *bus, const void *data,
			       int (*match)(struct device *dev, const void *data));

#endif /* _LINUX_DEVICE_H */
