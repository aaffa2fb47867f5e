// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

int u_go(struct clk_hw *hw)
{
	typeof(clk_prepare) *fn = clk_prepare;
	typeof(&clk_prepare) f2 = &clk_prepare;
	struct clk_hw tmp = *hw;

	return fn(hw) + clk_prepare(&tmp) + f2(hw);
}
