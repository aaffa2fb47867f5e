// SPDX-License-Identifier: GPL-2.0
#include <linux/panel_log.h>

struct panel_timing {
	unsigned long	pixelclock;
	unsigned int	hactive;
};

int panel_timing_show(struct panel_log *log, const struct panel_timing *t)
{
	if (log->ops->open(log))
		return -ENODEV;

	log->ops->print(log, "active %u\n", t->hactive);
	log->ops->print(log, "clock %d Hz\n", t->pixelclock);
	return 0;
}
