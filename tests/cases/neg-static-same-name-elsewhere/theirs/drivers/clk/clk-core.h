/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CLK_CORE_H
#define _CLK_CORE_H

#include <linux/types.h>

struct clk_core {
	unsigned long rate;
	unsigned long min;
	unsigned long max;
};

int clk_core_set(struct clk_core *c, unsigned long rate);

#ifdef CONFIG_CLKC_STATS
void clkc_stat_add(unsigned int idx, long delta);
#else
static inline void clkc_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
