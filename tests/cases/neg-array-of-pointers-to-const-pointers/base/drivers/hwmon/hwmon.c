// SPDX-License-Identifier: GPL-2.0-only
#include <linux/hwmon.h>

int hwmon_num_channels(const struct hwmon_chip_info *chip)
{
	int i;

	for (i = 0; chip->info[i]; i++)
		;
	return i;
}
