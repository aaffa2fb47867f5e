// SPDX-License-Identifier: GPL-2.0
#include <linux/panel_log.h>

struct panel_out {
	void (*print)(struct panel_out *out, const char *fmt, ...);
};

struct panel_timing {
	unsigned long	pixelclock;
	unsigned int	hactive;
};

int panel_timing_show(struct panel_log *log, struct panel_out *out,
		      const struct panel_timing *t)
{
	log->ops->print(log, "active %u clock %lu Hz\n", t->hactive,
			t->pixelclock);
	out->print(out, "clock %d Hz\n", t->pixelclock);
	return 0;
}
