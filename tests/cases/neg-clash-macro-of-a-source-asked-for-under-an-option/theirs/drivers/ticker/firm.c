// SPDX-License-Identifier: GPL-2.0
#define TICKER_FIXED	8
#include <linux/ticker.h>

int firm_probe(struct ticker *t, unsigned int flags);
int firm_probe(struct ticker *t, unsigned int flags)
{
	if (flags & TICKER_FIXED)
		return ticker_rate(t);
	return 0;
}
