// SPDX-License-Identifier: GPL-2.0
#include <linux/clk-provider.h>

static int div_determine_rate(struct clk_hw *hw, struct clk_rate_request *req)
{
	req->rate /= 2;
	return 0;
}

const struct clk_ops clk_div_ops = {
	.determine_rate = div_determine_rate,
};
