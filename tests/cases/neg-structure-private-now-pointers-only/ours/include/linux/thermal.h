/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __THERMAL_H__
#define __THERMAL_H__

#include <linux/types.h>

#define THERMAL_NAME_LENGTH	20

struct thermal_zone_device;

struct thermal_zone_device_ops {
	int (*get_temp) (struct thermal_zone_device *, int *);
	int (*set_trips) (struct thermal_zone_device *, int, int);
};

int thermal_zone_device_enable(struct thermal_zone_device *tz);
void *thermal_zone_device_priv(struct thermal_zone_device *tzd);
const char *thermal_zone_device_type(struct thermal_zone_device *tzd);

#endif /* __THERMAL_H__ */
