// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/clkdev.h>
#include "clk-table.h"
#include CLK_TABLE_RATIO

static unsigned int clk_table_ring_space(u32 head, u32 tail, u32 size)
{
	u32 used = (head - tail) & (size - 1);

	/* one slot is kept free, or full and empty look alike */
	return size - 1 - used;
}

struct clk_table_budget {
	u32 limit;
	u32 spent;
	bool throttled;
};

static bool clk_table_budget_take(struct clk_table_budget *b, u32 want)
{
	if (b->throttled)
		return false;
	if (b->limit - b->spent < want) {
		b->throttled = true;
		return false;
	}
	b->spent += want;
	return true;
}

u32 clk_table_walk(struct clk_dev *tab, u32 rate)
{
	int i;

	for (i = 0; i < CLK_TABLE_MAX && tab[i].con_id; i++)
		if (tab[i].ratio && tab[i].ratio->div)
			rate = ratio_apply(tab[i].ratio, rate);
	return rate;
}
