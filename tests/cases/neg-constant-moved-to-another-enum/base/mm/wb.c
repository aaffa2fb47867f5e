// SPDX-License-Identifier: GPL-2.0
#include <linux/wb.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long wb_debug_hits, wb_debug_misses;

static void wb_debug_account(bool hit)
{
	if (hit)
		wb_debug_hits++;
	else
		wb_debug_misses++;
}
#else
static inline void wb_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

int wb_run(int mode)
{
	wb_debug_account(mode == WB_SYNC_NONE);
	return mode == WB_SYNC_ALL ? WB_WRITEBACK : WB_RECLAIMABLE;
}
EXPORT_SYMBOL(wb_run);
