// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

struct route_tab {
	u32 nr;
	u32 gen;
};

u32 route_tab_len(struct route_tab *t);
u32 route_tab_len(struct route_tab *t)
{
	return t->nr;
}
