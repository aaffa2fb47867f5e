// SPDX-License-Identifier: GPL-2.0
#include <linux/ticker.h>

/* as the firmware tells it */
#define TICKER_FIXED	TICKER_BIT(3)

int firm_probe(struct ticker *t, unsigned int flags);
int firm_probe(struct ticker *t, unsigned int flags)
{
	if (flags & TICKER_FIXED)
		return ticker_rate(t);
	return 0;
}
