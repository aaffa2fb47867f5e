// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct wren {
	u32 id;
	u32 gpio_state;
};

int wren_probe(struct wren *w);
int wren_probe(struct wren *w)
{
	w->id = 4;
	return 0;
}
