// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

int u_go(struct clk_hw *hw)
{
	pr_info("clk_prepare\n");
	return clk_prepare_one(hw);
}
