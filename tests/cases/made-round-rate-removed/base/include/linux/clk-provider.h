/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_CLK_PROVIDER_H
#define __LINUX_CLK_PROVIDER_H
#include <linux/types.h>

struct clk_hw {
	unsigned long rate;
};
struct clk_rate_request {
	unsigned long rate;
	unsigned long best_parent_rate;
};

struct clk_ops {
	unsigned long	(*recalc_rate)(struct clk_hw *hw, unsigned long parent_rate);
	long		(*round_rate)(struct clk_hw *hw, unsigned long rate,
					unsigned long *parent_rate);
	int		(*determine_rate)(struct clk_hw *hw, struct clk_rate_request *req);
};
#endif
