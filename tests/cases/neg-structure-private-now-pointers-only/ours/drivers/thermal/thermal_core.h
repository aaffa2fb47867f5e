/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __THERMAL_CORE_H__
#define __THERMAL_CORE_H__

#include <linux/thermal.h>

#define THERMAL_NO_TARGET	-1UL

/**
 * struct thermal_zone_device - structure for a thermal zone
 * @id:		unique id number for each thermal zone
 * @type:	the thermal zone device type
 * @devdata:	private pointer for device private data
 */
struct thermal_zone_device {
	int id;
	char type[THERMAL_NAME_LENGTH];
	void *devdata;
	int temperature;
	const struct thermal_zone_device_ops *ops;
};

int thermal_zone_get_crit_temp(struct thermal_zone_device *tz, int *temp);

#endif
