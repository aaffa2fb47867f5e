/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DEVICE_FIND_H_
#define _DEVICE_FIND_H_

#include <linux/device.h>

struct klist_iter;

struct device *device_find_child(struct device *parent, void *data,
				 int (*match)(struct device *dev, void *data));
struct device *bus_find_device(const struct bus_type *bus, struct device *start,
			       const void *data,
			       int (*match)(struct device *dev, const void *data));
int device_for_each_child(struct device *parent, void *data,
			  int (*fn)(struct device *dev, void *data));

int device_match_name(struct device *dev, const void *name);

typedef int (*dr_match_t)(struct device *dev, void *res, void *match_data);
void *devres_find(struct device *dev, dr_match_t match, void *match_data);

#endif
