// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/irq.h>

struct pseries_vas_window {
	u32 win_id;
	bool open;
};

int h_allocate_vas_window(struct pseries_vas_window *txwin, u32 id)
{
	txwin->win_id = id;
	txwin->open = 1;
	return 0;
}
