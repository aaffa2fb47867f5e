// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

static void u_off(struct clk_hw *hw)
{
	hw->parent = NULL;
}

void u_go(struct clk_hw *hw)
{
	static const struct clk_ops ops = { .disable = u_off };

	ops.disable(hw);
	hw->ops->disable(hw);
}
