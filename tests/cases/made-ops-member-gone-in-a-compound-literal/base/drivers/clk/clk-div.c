// SPDX-License-Identifier: GPL-2.0
#include <linux/clk-provider.h>

static long div_round_rate(struct clk_hw *hw, unsigned long rate,
			   unsigned long *parent_rate)
{
	return *parent_rate / 2;
}

const struct clk_ops clk_div_ops = {
	.round_rate = div_round_rate,
};
