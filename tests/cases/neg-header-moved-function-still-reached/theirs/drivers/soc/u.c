// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

unsigned long u_go(struct clk_hw *hw)
{
	return clk_get_rate(hw);
}
