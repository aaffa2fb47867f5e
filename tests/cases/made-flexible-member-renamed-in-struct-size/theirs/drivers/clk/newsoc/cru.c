// SPDX-License-Identifier: GPL-2.0
#include <linux/overflow.h>
#include <linux/clk_onecell.h>

int cru_probe(unsigned int nr)
{
	struct clk_hw_onecell_data *cells;

	cells = kzalloc(struct_size(cells, hws, nr), 0);
	if (!cells)
		return -ENOMEM;
	cells->num = nr;

	return clk_add_provider(cells);
}
