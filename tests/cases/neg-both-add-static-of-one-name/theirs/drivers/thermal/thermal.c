// SPDX-License-Identifier: GPL-2.0
#include <linux/thermal.h>

/* Bring a raw sample into the unit the callers count in. */
static int therm_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#define TEMP_OFFSET 273150

enum temp_unit {
	TEMP_RAW,
	TEMP_MILLI,
};

static int to_milli(int temp, enum temp_unit unit)
{
	return unit == TEMP_MILLI ? temp : temp * 1000 - TEMP_OFFSET;
}

int thermal_update(struct thermal *tz, int temp)
{
	tz->temp = to_milli(temp, TEMP_MILLI);
	return temp > tz->trip;
}
