// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio/driver.h>

struct newexp {
	struct {
		struct gpio_chip gc;
		u8 shadow;
	} port[2];
};

static void newexp_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	gc->label = value ? "on" : "off";
}

int newexp_probe(struct newexp *exp, int n)
{
	struct gpio_chip *gc = &exp->port[n].gc;

	gc->label = "newexp";
	exp->port[n].gc.set = newexp_set;
	gc->ngpio = 8;

	return gpiochip_add(gc);
}
