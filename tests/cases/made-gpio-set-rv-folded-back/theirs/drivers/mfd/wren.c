// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <linux/gpio/driver.h>

struct wren {
	u32 id;
	u32 gpio_state;
	struct gpio_chip gc;
};

static int wren_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	struct wren *w = container_of(gc, struct wren, gc);

	w->gpio_state = value << offset;
	return 0;
}

static const struct gpio_chip wren_template = {
	.label		= "wren",
	.set_rv		= wren_set,
	.ngpio		= 4,
};

int wren_probe(struct wren *w);
int wren_probe(struct wren *w)
{
	w->id = 4;
	w->gc = wren_template;
	return 0;
}
