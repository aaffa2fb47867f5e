// SPDX-License-Identifier: GPL-2.0
#include <linux/gauge.h>

int gauge_read(struct gauge *g)
{
	return g->value;
}

int gauge_reset(struct gauge *g)
{
	g->value = 0;
	return 0;
}

int gauge_format(const struct gauge *g,
		 const void *format, char *buf,
		 enum gauge_mode mode)
{
	const char *p = format;
	int n = 0;

	if (mode == GAUGE_SLOW)
		buf[n++] = ' ';
	while (*p)
		buf[n++] = *p++;
	buf[n] = g->value ? '+' : '-';
	return n;
}
