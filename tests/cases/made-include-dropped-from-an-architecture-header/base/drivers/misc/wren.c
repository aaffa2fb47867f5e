// SPDX-License-Identifier: GPL-2.0
#include <linux/perch.h>

struct wren { void *regs; u32 boot; };

int wren_start(struct wren *w);
int wren_start(struct wren *w)
{
	perch_write(w->boot, w->regs);
	return 0;
}
