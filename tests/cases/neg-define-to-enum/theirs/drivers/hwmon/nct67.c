// SPDX-License-Identifier: GPL-2.0
#include <linux/sensor_ch.h>

static const struct {
	unsigned int id;
	const char *name;
} nct67_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *nct67_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(nct67_names); i++)
		if (nct67_names[i].id == id)
			return nct67_names[i].name;
	return "unknown";
}

int nct67_temp(void)
{
	return sensor_ch_read(SENSOR_CH_TEMP);
}

static int nct67_limits[SENSOR_CH_MAX] = {
	[SENSOR_CH_FAN] = 300,
	[SENSOR_CH_VOLT] = 1200,
};

bool nct67_alarm(unsigned int ch)
{
	if (ch >= SENSOR_CH_MAX)
		return false;
	return sensor_ch_read(ch) < nct67_limits[ch];
}
