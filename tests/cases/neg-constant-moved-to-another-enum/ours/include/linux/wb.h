/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WB_H
#define _LINUX_WB_H

#include <linux/types.h>

enum wb_stat {
	WB_RECLAIMABLE,
	WB_WRITEBACK,
	NR_WB_STATS
};

/* how much of a hurry */
enum wb_sync {
	WB_SYNC_NONE = 8,
	WB_SYNC_ALL = 9,
};

int wb_run(int mode);

#ifdef CONFIG_WB_STATS
void wb_stat_add(unsigned int idx, long delta);
#else
static inline void wb_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
