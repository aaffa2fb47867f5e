// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/thermal.h>

struct bracken {
	struct thermal_zone_device *tz;
	int temp;
};

static int bracken_get_temp(struct thermal_zone_device *tz, int *temp)
{
	*temp = 25000;
	return 0;
}

static const struct thermal_zone_device_ops bracken_tz_ops = {
	.get_temp = bracken_get_temp,
};

int bracken_add_zone(struct bracken *b);
int bracken_add_zone(struct bracken *b)
{
	b->tz = thermal_zone_device_register_with_trips("bracken", NULL, 0, 0, b,
							&bracken_tz_ops, NULL, 0, 0);
	return IS_ERR(b->tz) ? PTR_ERR(b->tz) : 0;
}
