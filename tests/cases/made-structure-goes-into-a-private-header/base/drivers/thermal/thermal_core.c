// SPDX-License-Identifier: GPL-2.0
#include "thermal_core.h"

void *thermal_zone_device_priv(struct thermal_zone_device *tzd)
{
	return tzd->devdata;
}

const char *thermal_zone_device_type(struct thermal_zone_device *tzd)
{
	return tzd->type;
}

int thermal_zone_get_crit_temp(struct thermal_zone_device *tz, int *temp)
{
	*temp = tz->temperature;
	return tz->ops ? 0 : -EINVAL;
}
