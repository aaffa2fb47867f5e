// SPDX-License-Identifier: GPL-2.0
#include "clk-core.h"

#ifdef CONFIG_DEBUG_FS
static unsigned long clkc_debug_hits, clkc_debug_misses;

static void clkc_debug_account(bool hit)
{
	if (hit)
		clkc_debug_hits++;
	else
		clkc_debug_misses++;
}
#else
static inline void clkc_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

/* Bring a raw sample into the unit the callers count in. */
static int clkc_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

static unsigned long clamp_rate(const struct clk_core *c, unsigned long rate,
				bool strict)
{
	if (strict && !rate)
		return 0;
	if (rate < c->min)
		return c->min;
	return rate > c->max ? c->max : rate;
}

int clk_core_set(struct clk_core *c, unsigned long rate)
{
	c->rate = clamp_rate(c, rate, false);
	return 0;
}
