/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H

#include <linux/types.h>

struct device_node;

/**
 * struct device - a device
 * @name: its name
 * @of_node: node of the device tree
 * @driver_data: of the driver, see dev_get_drvdata()
 */
struct device {
	const char *name;
	struct device_node *of_node;
	void *driver_data;
};

static inline void *dev_get_drvdata(const struct device *dev)
{
	return dev->driver_data;
}

#endif /* _LINUX_DEVICE_H */
