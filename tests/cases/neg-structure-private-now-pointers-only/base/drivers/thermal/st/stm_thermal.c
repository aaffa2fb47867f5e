// SPDX-License-Identifier: GPL-2.0-only
#include <linux/thermal.h>

struct stm_thermal_sensor {
	u32	fmt0;
};

int stm_thermal_get_temp(struct thermal_zone_device *tz, int *temp)
{
	struct stm_thermal_sensor *sensor = thermal_zone_device_priv(tz);

	*temp = sensor->fmt0;
	return 0;
}
