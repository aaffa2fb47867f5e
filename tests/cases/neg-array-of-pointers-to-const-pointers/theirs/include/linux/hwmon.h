/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _HWMON_H_
#define _HWMON_H_

#include <linux/types.h>

struct hwmon_channel_info {
	int		type;
	const u32	*config;
};

#define HWMON_CHANNEL_INFO(stype, ...)			\
	(&(const struct hwmon_channel_info) {		\
		.type = stype,				\
		.config = (const u32 []) {		\
			__VA_ARGS__, 0			\
		}					\
	})

/**
 * struct hwmon_chip_info - Chip configuration
 * @info: Null-terminated list of channel information
 */
struct hwmon_chip_info {
	const void				*ops;
	const struct hwmon_channel_info		* const *info;
};

#endif
