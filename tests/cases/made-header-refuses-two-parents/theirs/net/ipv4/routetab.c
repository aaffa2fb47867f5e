// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/rwlkx.h>

struct route_tab {
	u32 nr;
	u32 gen;
	rwlkx_t lock;
};

u32 route_tab_len(struct route_tab *t);
u32 route_tab_len(struct route_tab *t)
{
	u32 nr;

	rwlkx_read(&t->lock);
	nr = t->nr;
	rwlkx_read_done(&t->lock);

	return nr;
}
