// SPDX-License-Identifier: GPL-2.0
#include <linux/hwmon.h>

static const struct hwmon_channel_info *mc34vr500_info[] = {
	HWMON_CHANNEL_INFO(0, 1),
	HWMON_CHANNEL_INFO(1, 4, 5, 6),
	NULL,
};

static const struct hwmon_chip_info mc34vr500_chip_info = {
	.info = mc34vr500_info,
};

const void *mc34vr500_chip(void)
{
	return &mc34vr500_chip_info;
}
