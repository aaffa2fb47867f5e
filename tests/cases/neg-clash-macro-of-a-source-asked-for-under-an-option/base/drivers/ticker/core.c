// SPDX-License-Identifier: GPL-2.0
#include <linux/ticker.h>

struct ticker {
	int rate;
};

int ticker_rate(struct ticker *t)
{
	return t->rate;
}
