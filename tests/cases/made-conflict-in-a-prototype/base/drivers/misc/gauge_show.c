// SPDX-License-Identifier: GPL-2.0
#include <linux/gauge.h>

int gauge_show(struct gauge *g, char *buf);

int gauge_show(struct gauge *g, char *buf)
{
	return gauge_format(g, g->name, buf, g->mode);
}
