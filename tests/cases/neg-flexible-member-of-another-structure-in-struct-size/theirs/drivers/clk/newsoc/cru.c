// SPDX-License-Identifier: GPL-2.0
#include <linux/overflow.h>
#include <linux/clk_onecell.h>

struct cru {
	struct clk_hw_onecell_data *data;
	unsigned int num;
	struct clk_hw *hws[];
};

struct cru *cru_probe(unsigned int nr, struct clk_hw *first)
{
	struct cru *cru = kzalloc(struct_size(cru, hws, nr), 0);

	if (!cru)
		return NULL;
	cru->num = nr;
	cru->hws[0] = first;

	return cru;
}
