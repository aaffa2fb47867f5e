// SPDX-License-Identifier: GPL-2.0
#include <linux/device/find.h>
#include <linux/module.h>
#include <linux/string.h>

struct device *device_find_child(struct device *parent, const void *data,
				 device_match_t match)
{
	if (!parent || !match(parent, data))
		return NULL;
	return parent;
}
EXPORT_SYMBOL_GPL(device_find_child);

int device_for_each_child(struct device *parent, void *data,
			  int (*fn)(struct device *dev, void *data))
{
	return fn(parent, data);
}
EXPORT_SYMBOL_GPL(device_for_each_child);

int device_match_name(struct device *dev, const void *name)
{
	return !strcmp(dev_name(dev), name);
}
EXPORT_SYMBOL_GPL(device_match_name);
