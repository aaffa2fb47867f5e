// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/hwmon.h>

static const struct hwmon_channel_info * const lm90_info[] = {
	HWMON_CHANNEL_INFO(1, 2, 3),
	NULL
};

struct hwmon_chip_info lm90_chip_info = {
	.info = lm90_info,
};
