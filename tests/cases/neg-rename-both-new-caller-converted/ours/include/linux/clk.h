/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_CLK_H
#define _LINUX_CLK_H

#include <linux/kernel.h>

struct clk;
struct clk_hw;

struct clk_init {
	const char *name;
	unsigned int critical:1;
	char label[16];
	unsigned long flags;
};

struct clk_ops {
	int (*enable)(struct clk_hw *hw);
	void (*disable)(struct clk_hw *hw);
	long (*round_rate)(struct clk_hw *hw, unsigned long rate,
			   unsigned long *parent);
};

struct clk_hw {
	const struct clk_ops *ops;
	const struct clk_init *init;
	struct clk_hw *parent;
};

int clk_register(struct clk_hw *hw);
int clk_set_rate(struct clk_hw *hw, unsigned long rate);
unsigned long clk_get_rate(const struct clk_hw *hw);
int clk_prepare_one(struct clk_hw *hw);
bool clk_is_match(const struct clk_hw *p, const struct clk_hw *q);

#ifdef CONFIG_OF
struct clk_hw *of_clk_get(void *np, int index);
#else
static inline struct clk_hw *of_clk_get(void *np, int index)
{
	return NULL;
}
#endif

#endif
