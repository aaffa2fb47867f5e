/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WB9_H
#define _LINUX_WB9_H

#include <linux/types.h>

enum wb9_stat {
	WB9_RECLAIMABLE,
	WB9_WRITEBACK,
	WB9_SYNC_NONE = 8,
	WB9_SYNC_ALL,
};

int wb9_run(int mode);

#ifdef CONFIG_WB9_STATS
void wb9_stat_add(unsigned int idx, long delta);
#else
static inline void wb9_stat_add(unsigned int idx, long delta)
{
}
#endif
#endif
