// SPDX-License-Identifier: GPL-2.0
#include <linux/wb9.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long wb9_debug_hits, wb9_debug_misses;

static void wb9_debug_account(bool hit)
{
	if (hit)
		wb9_debug_hits++;
	else
		wb9_debug_misses++;
}
#else
static inline void wb9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */
int wb9_run(int mode)
{
	wb9_debug_account(mode == WB9_SYNC_NONE);
	return mode == WB9_SYNC_ALL ? WB9_WRITEBACK : WB9_RECLAIMABLE;
}
EXPORT_SYMBOL(wb9_run);
