/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef CLK_RATE_H
#define CLK_RATE_H
struct clk_hw;
unsigned long clk_get_rate(const struct clk_hw *hw);
#endif
