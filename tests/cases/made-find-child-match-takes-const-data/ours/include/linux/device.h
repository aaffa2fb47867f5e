/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_DEVICE_H
#define _LINUX_DEVICE_H
#include <linux/types.h>

struct device {
	struct device *parent;
	struct device *child;
	int id;
};

typedef int (*device_match_t)(struct device *dev, const void *data);
int device_for_each_child(struct device *dev, void *data,
			  int (*fn)(struct device *dev, void *data));
struct device *device_find_child(struct device *dev, const void *data,
				 device_match_t match);
void put_device(struct device *dev);
#endif
