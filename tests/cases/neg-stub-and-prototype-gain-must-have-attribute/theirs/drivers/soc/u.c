// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

bool u_go(void *np)
{
	struct clk_hw *hw = of_clk_get(np, 0);

	return clk_is_match(hw, of_clk_get(np, 1));
}
