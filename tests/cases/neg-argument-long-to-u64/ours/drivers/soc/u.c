// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

int u_go(struct clk_hw *hw)
{
	unsigned long was = clk_get_rate(hw);
	int ret = clk_set_rate(hw, 2 * was + 'a');

	if (clk_set_rate(hw, -1) < 0)
		return -EIO;
	return ret;
}
