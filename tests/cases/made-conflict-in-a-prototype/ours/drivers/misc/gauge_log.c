// SPDX-License-Identifier: GPL-2.0
#include <linux/gauge.h>

int gauge_log(const struct gauge *g, char *buf);

int gauge_log(const struct gauge *g, char *buf)
{
	enum gauge_mode mode = g->value > 9 ? GAUGE_SLOW : GAUGE_FAST;

	return gauge_format(g, "log", buf, mode);
}
