// SPDX-License-Identifier: GPL-2.0
#include <linux/thermal.h>

#define DPTF_TRIPS	4

struct dptf_zone {
	struct thermal_zone_device	*tz;
	int				trips[DPTF_TRIPS];
};

static int dptf_get_temp(struct thermal_zone_device *tz, int *temp)
{
	struct dptf_zone *zone = tz->devdata;

	*temp = zone->trips[0];
	return 0;
}

bool dptf_is(struct dptf_zone *zone, char first)
{
	return zone->tz->type[0] == first;
}

const struct thermal_zone_device_ops dptf_ops = {
	.get_temp = dptf_get_temp,
};
