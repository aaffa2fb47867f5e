// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct wren {
	struct wren_ops {
		int (*set_rv)(struct wren *w, unsigned int offset, int value);
	} ops;
	u32 id;
	u32 gpio_state;
};

static int wren_set(struct wren *w, unsigned int offset, int value)
{
	w->gpio_state = value << offset;
	return 0;
}

int wren_probe(struct wren *w);
int wren_probe(struct wren *w)
{
	w->id = 4;
	w->ops.set_rv = wren_set;
	if (w->ops.set_rv)
		return w->ops.set_rv(w, 1, 1);
	return 0;
}
