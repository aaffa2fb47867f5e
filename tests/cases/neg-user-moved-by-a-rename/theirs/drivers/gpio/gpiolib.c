// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int gp_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

int gpio_get_value(const struct gpio *g, bool cansleep)
{
	return g->value;
}
EXPORT_SYMBOL_GPL(gpio_get_value);

void gpio_set(struct gpio *g, int value)
{
	g->value = value;
}
EXPORT_SYMBOL_GPL(gpio_set);
