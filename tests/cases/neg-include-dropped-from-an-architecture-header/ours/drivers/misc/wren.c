// SPDX-License-Identifier: GPL-2.0
#include <linux/perch.h>
#include <linux/roost.h>

struct wren { void *regs; u32 boot; };

int wren_start(struct wren *w);
int wren_start(struct wren *w)
{
	perch_write(w->boot, w->regs);
	return 0;
}

int wren_load(struct wren *w, unsigned long n);
int wren_load(struct wren *w, unsigned long n)
{
	void *tmp = roost_alloc(n);

	if (!tmp)
		return -12;
	perch_write(*(u32 *)tmp, w->regs);
	roost_free(tmp);
	return 0;
}
