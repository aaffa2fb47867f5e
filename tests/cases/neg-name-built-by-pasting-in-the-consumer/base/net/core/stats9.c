// SPDX-License-Identifier: GPL-2.0
#include <linux/stats9.h>
#include <linux/export.h>

#ifdef CONFIG_PM_SLEEP
static int st9_saved_mode;

static int st9_suspend_mode(int mode)
{
	st9_saved_mode = mode;
	return 0;
}

static int st9_resume_mode(void)
{
	return st9_saved_mode;
}
#endif
void stats9_inc_rx(struct stats9 *s, u64 by)
{
	s->rx += by;
}
EXPORT_SYMBOL(stats9_inc_rx);

void stats9_inc(struct stats9 *s, bool rx, u64 by)
{
	if (rx)
		stats9_inc_rx(s, by);
	else
		s->tx += by;
}
EXPORT_SYMBOL(stats9_inc);
