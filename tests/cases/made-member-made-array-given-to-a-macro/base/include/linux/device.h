/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H

#include <linux/err.h>
#include <linux/kernel.h>
#include <linux/sysfs.h>

struct device {
	struct kobject kobj;
	struct device *parent;
	struct bus_type *bus;
	struct class *class;
	struct device_driver *driver;
	struct device_node *of_node;
	void *platform_data;
	void *driver_data;
	struct list_head devres_head;
};

#endif /* _LINUX_DEVICE_H */
