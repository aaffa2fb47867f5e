// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>
#include <linux/export.h>

int device_for_each_child(struct device *dev, void *data,
			  int (*fn)(struct device *dev, void *data))
{
	return dev->child ? fn(dev->child, data) : 0;
}
EXPORT_SYMBOL_GPL(device_for_each_child);

struct device *device_find_child(struct device *dev, const void *data,
				 device_match_t match)
{
	if (dev->child && match(dev->child, data))
		return dev->child;
	return NULL;
}
EXPORT_SYMBOL_GPL(device_find_child);

static int match_any(struct device *dev, const void *unused)
{
	return 1;
}

struct device *device_find_any_child(struct device *parent);
struct device *device_find_any_child(struct device *parent)
{
	return device_find_child(parent, NULL, match_any);
}
