// SPDX-License-Identifier: GPL-2.0
#include <linux/overflow.h>
#include <linux/clk_onecell.h>

struct clk_hw_onecell_data *clk_alloc(unsigned int n)
{
	struct clk_hw_onecell_data *data = kzalloc(struct_size(data, hws, n), 0);

	if (data)
		data->num = n;
	return data;
}
