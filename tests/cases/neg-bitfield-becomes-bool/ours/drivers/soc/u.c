// SPDX-License-Identifier: GPL-2.0-only
#include <linux/clk.h>

int u_go(struct clk_init *i)
{
	i->critical = 1;
	i->label[sizeof(i->label) - 1] = 0;
	return !i->critical && i->label[0];
}
