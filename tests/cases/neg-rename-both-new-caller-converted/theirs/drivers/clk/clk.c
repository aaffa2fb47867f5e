// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

static int clk_prepare_lock(struct clk_hw *hw)
{
	return hw->parent ? 0 : -EINVAL;
}

int clk_register(struct clk_hw *hw)
{
	if (!hw->ops)
		return -EINVAL;
	return clk_prepare_lock(hw);
}
EXPORT_SYMBOL_GPL(clk_register);

int clk_set_rate(struct clk_hw *hw, unsigned long rate)
{
	unsigned long p = 0;

	return hw->ops->round_rate(hw, rate, &p) > 0 ? 0 : -EINVAL;
}
EXPORT_SYMBOL_GPL(clk_set_rate);

int clk_prepare_one(struct clk_hw *hw)
{
	return hw->ops->enable(hw);
}
EXPORT_SYMBOL_GPL(clk_prepare_one);
