// SPDX-License-Identifier: GPL-2.0
#include <linux/clk-provider.h>

static unsigned long pochard_recalc_rate(struct clk_hw *hw, unsigned long parent_rate)
{
	return hw->rate ?: parent_rate;
}

static long pochard_round_rate(struct clk_hw *hw, unsigned long rate,
			       unsigned long *prate)
{
	return rate > *prate ? *prate : rate;
}

#ifdef CONFIG_POCHARD_RO
#define pochard_round_rate NULL
#endif

extern const struct clk_ops *pochard_ops;
const struct clk_ops *pochard_ops = &(const struct clk_ops) {
	.recalc_rate = pochard_recalc_rate,
	.round_rate = pochard_round_rate,
};
