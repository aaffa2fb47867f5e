// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>
#include <linux/gpio/driver.h>

struct finch_bank {
	struct gpio_chip gc;
	void (*set)(struct gpio_chip *gc, unsigned int offset, int value);
	u16 cache;
};

static void finch_bank_set(struct gpio_chip *gc, unsigned int offset, int value)
{
	struct finch_bank *bank = gpiochip_get_data(gc);

	bank->cache = value << offset;
}

static int finch_get(struct gpio_chip *gc, unsigned int offset)
{
	struct finch_bank *bank = gpiochip_get_data(gc);

	return bank->cache >> offset & 1;
}

int finch_register(struct device *dev, struct finch_bank *bank);
int finch_register(struct device *dev, struct finch_bank *bank)
{
	bank->set = finch_bank_set;
	bank->gc.get = finch_get;
	bank->set(&bank->gc, 0, 1);
	return devm_gpiochip_add_data(dev, &bank->gc, bank);
}
