// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>

const char *device_get_devnode(struct device *dev, umode_t *mode,
			       const char **tmp)
{
	*tmp = NULL;
	if (dev->class && dev->class->devnode)
		*tmp = dev->class->devnode(dev, mode);
	if (*tmp)
		return *tmp;
	return dev_name(dev);
}
EXPORT_SYMBOL_GPL(device_get_devnode);
