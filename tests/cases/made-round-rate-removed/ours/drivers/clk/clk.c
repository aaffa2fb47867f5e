// SPDX-License-Identifier: GPL-2.0
#include <linux/clk-provider.h>

long clk_core_round(const struct clk_ops *ops, struct clk_hw *hw, struct clk_rate_request *req);
long clk_core_round(const struct clk_ops *ops, struct clk_hw *hw, struct clk_rate_request *req)
{
	if (ops->determine_rate)
		return ops->determine_rate(hw, req);
	return -EINVAL;
}
