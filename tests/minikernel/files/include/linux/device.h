/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H

#include <linux/compiler.h>
#include <linux/types.h>

struct device_driver {
	const char *name;
	struct module *owner;
};

struct device {
	struct device *parent;
	const char *init_name;
	struct device_driver *driver;
	void *driver_data;
	int numa_node;
	u64 dma_mask;
};

static inline void *dev_get_drvdata(const struct device *dev)
{
	return dev->driver_data;
}

static inline void dev_set_drvdata(struct device *dev, void *data)
{
	dev->driver_data = data;
}

#ifdef CONFIG_NUMA
static inline int dev_to_node(struct device *dev)
{
	return dev->numa_node;
}
#else
static inline int dev_to_node(struct device *dev)
{
	return -1;
}
#endif

__printf(2, 3) void dev_err(const struct device *dev, const char *fmt, ...);
__printf(2, 3) void dev_warn(const struct device *dev, const char *fmt, ...);
__printf(2, 3) void dev_info(const struct device *dev, const char *fmt, ...);

#endif /* _LINUX_DEVICE_H */
