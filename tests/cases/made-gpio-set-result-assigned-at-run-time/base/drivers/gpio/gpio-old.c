// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio/driver.h>

struct old_gpio {
	struct gpio_chip gc;
	u32 out;
};

static void old_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	struct old_gpio *og = gpiochip_get_data(gc);

	if (value)
		og->out |= 1u << offset;
	else
		og->out &= ~(1u << offset);
}

int old_probe(struct old_gpio *og, struct device *dev);
int old_probe(struct old_gpio *og, struct device *dev)
{
	og->gc.set = old_set;
	og->gc.base = -1;
	return devm_gpiochip_add_data(dev, &og->gc, og);
}
