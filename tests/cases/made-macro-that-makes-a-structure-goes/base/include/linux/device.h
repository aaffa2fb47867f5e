/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H
#include <linux/kernel.h>
struct device {
	struct device *parent;
	void *driver_data;
	void *platform_data;
	const char *init_name;
};
static inline void *dev_get_drvdata(const struct device *dev)
{
	return dev->driver_data;
}
static inline void dev_set_drvdata(struct device *dev, void *data)
{
	dev->driver_data = data;
}
void *devm_kzalloc(struct device *dev, size_t size, gfp_t gfp);
int dev_err(const struct device *dev, const char *fmt, ...) __printf(2, 3);
#endif
