// SPDX-License-Identifier: GPL-2.0
#include <linux/thermal.h>

/* Bring a raw sample into the unit the callers count in. */
static int therm_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

int thermal_update(struct thermal *tz, int temp)
{
	tz->temp = temp;
	return temp > tz->trip;
}
