/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __THERMAL_CORE_H__
#define __THERMAL_CORE_H__

#include <linux/thermal.h>

#define THERMAL_NO_TARGET	-1UL

int thermal_zone_get_crit_temp(struct thermal_zone_device *tz, int *temp);

#endif
