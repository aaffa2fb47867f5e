// SPDX-License-Identifier: GPL-2.0
#include <linux/thermal.h>

struct dptf_zone {
	struct thermal_zone_device	*tz;
	char				type[8];
};

bool dptf_is(struct dptf_zone *zone, char first)
{
	struct dptf_zone *of = thermal_zone_device_priv(zone->tz);

	return of->type[0] == first || thermal_zone_device_type(zone->tz)[0] == first;
}
