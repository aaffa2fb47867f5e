/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H

#include <linux/types.h>

struct device_node;
struct bus_type;

struct device {
	struct device *parent;
	const char *init_name;
	const struct bus_type *bus;
	struct device_node *of_node;
	void *driver_data;
};

static inline void *dev_get_drvdata(const struct device *dev)
{
	return dev->driver_data;
}

static inline void dev_set_drvdata(struct device *dev, void *data)
{
	dev->driver_data = data;
}

__printf(2, 3) void dev_err(const struct device *dev, const char *fmt, ...);
__printf(2, 3) void dev_warn(const struct device *dev, const char *fmt, ...);
__printf(2, 3) void dev_info(const struct device *dev, const char *fmt, ...);
__printf(2, 3) void dev_dbg(const struct device *dev, const char *fmt, ...);

#endif /* _LINUX_DEVICE_H */
