// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>
#include <linux/gpio/driver.h>

struct finch {
	struct device *dev;
	struct gpio_chip gpio;
	u16 cache;
};

static int finch_gpio_get(struct gpio_chip *gc, unsigned int offset)
{
	struct finch *finch = gpiochip_get_data(gc);

	return !!(finch->cache & (1 << offset));
}

static void finch_gpio_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	struct finch *finch = gpiochip_get_data(gc);

	finch->cache = value ? finch->cache | (1 << offset) : finch->cache & ~(1 << offset);
}

static int finch_gpio_direction_output(struct gpio_chip *gc, unsigned int offset,
				       int value)
{
	finch_gpio_set(gc, offset, value);
	return 0;
}

int finch_gpio_register(struct finch *finch);
int finch_gpio_register(struct finch *finch)
{
	finch->gpio.label = "finch";
	finch->gpio.parent = finch->dev;
	finch->gpio.ngpio = 16;
	finch->gpio.get = finch_gpio_get;
	finch->gpio.set = finch_gpio_set;
	finch->gpio.direction_output = finch_gpio_direction_output;
	finch->gpio.can_sleep = true;

	return devm_gpiochip_add_data(finch->dev, &finch->gpio, finch);
}
