// SPDX-License-Identifier: GPL-2.0
#include <linux/rate.h>

struct pll {
	int id;
	struct rate_view view;
};

static const struct rate_view outputs[] = {
	RATE_VIEW_INIT("pll-a", 100000000),
	{ RATE_ENTRY("pll-b", 200000000) },
};

static struct pll main_pll = {
	.id = 1,
	.view = RATE_VIEW_INIT("main", 400000000),
};

unsigned long pll_rate(unsigned long in)
{
	struct rate_view own = RATE_VIEW_INIT("own", in);

	return rate_view_get(&own) + rate_view_get(&main_pll.view) + rate_view_get(outputs);
}
