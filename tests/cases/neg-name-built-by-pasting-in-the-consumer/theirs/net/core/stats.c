// SPDX-License-Identifier: GPL-2.0
#include <linux/stats.h>
#include <linux/export.h>

#ifdef CONFIG_PM_SLEEP
static int st_saved_mode;

static int st_suspend_mode(int mode)
{
	st_saved_mode = mode;
	return 0;
}

static int st_resume_mode(void)
{
	return st_saved_mode;
}
#endif

void stats_inc(struct stats *s, bool rx, u64 by)
{
	if (rx)
		s->rx += by;
	else
		s->tx += by;
}
EXPORT_SYMBOL(stats_inc);
