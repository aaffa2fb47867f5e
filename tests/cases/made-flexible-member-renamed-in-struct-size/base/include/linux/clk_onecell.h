/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CLK_ONECELL_H
#define _CLK_ONECELL_H

#include <linux/types.h>

struct clk_hw;

struct clk_hw_onecell_data {
	unsigned int num;
	struct clk_hw *hws[];
};

int clk_add_provider(struct clk_hw_onecell_data *data);

#endif
