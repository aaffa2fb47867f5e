// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

bool u_same(struct clk_hw *a, struct clk_hw *b)
{
	return clk_is_match(a, b);
}


int u_id(int n)
{
	return n;
}


int u_nr(int n)
{
	return u_id(n) + 1;
}
