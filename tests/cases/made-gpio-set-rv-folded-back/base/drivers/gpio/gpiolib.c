// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio/driver.h>

int gpiochip_set(struct gpio_chip *gc, unsigned int offset, int value);
int gpiochip_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	if (gc->set_rv)
		return gc->set_rv(gc, offset, !!value);

	gc->set(gc, offset, value);
	return 0;
}

int gpiochip_get(struct gpio_chip *gc, unsigned int offset);
int gpiochip_get(struct gpio_chip *gc, unsigned int offset)
{
	return gc->get ? gc->get(gc, offset) : -EIO;
}
