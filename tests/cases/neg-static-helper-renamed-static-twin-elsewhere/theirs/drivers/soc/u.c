// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

static void clk_prepare_lock(int *state)
{
	(*state)++;
}

int u_go(int n)
{
	clk_prepare_lock(&n);
	if (n > 3)
		goto clk_prepare_lock;
	n = 0;
clk_prepare_lock:
	return n;
}
