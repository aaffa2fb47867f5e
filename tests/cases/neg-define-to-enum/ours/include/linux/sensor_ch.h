/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SENSOR_CH_H
#define _LINUX_SENSOR_CH_H

#include <linux/types.h>

enum {
	SENSOR_CH_TEMP,
	SENSOR_CH_FAN,
	SENSOR_CH_VOLT,
	/* keep last */
	SENSOR_CH_MAX
};

int sensor_ch_read(unsigned int ch);

#ifdef CONFIG_SCH_STATS
void sch_stat_add(unsigned int idx, long delta);
#else
static inline void sch_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
