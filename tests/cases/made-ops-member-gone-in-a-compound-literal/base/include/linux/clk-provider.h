/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CLK_PROVIDER_H
#define _CLK_PROVIDER_H

#include <linux/types.h>

struct clk_hw;

struct clk_rate_request {
	unsigned long rate;
};

struct clk_ops {
	int (*enable)(struct clk_hw *hw);
	long (*round_rate)(struct clk_hw *hw, unsigned long rate,
			   unsigned long *parent_rate);
	int (*determine_rate)(struct clk_hw *hw, struct clk_rate_request *req);
};

struct clk_init_data {
	const char *name;
	const struct clk_ops *ops;
	u8 num_parents;
};

struct clk_hw {
	const struct clk_init_data *init;
};

#define CLK_HW_INIT(_name, _ops) \
	(&(struct clk_init_data) { \
		.name = _name, \
		.ops = _ops, \
	})

#endif
