// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio/driver.h>

int gpiochip_set(struct gpio_chip *gc, unsigned int offset, int value);
int gpiochip_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	int ret;

	ret = gc->set(gc, offset, !!value);
	if (ret > 0)
		ret = -EIO;
	return ret;
}

int gpiochip_get(struct gpio_chip *gc, unsigned int offset);
int gpiochip_get(struct gpio_chip *gc, unsigned int offset)
{
	return gc->get ? gc->get(gc, offset) : -EIO;
}
