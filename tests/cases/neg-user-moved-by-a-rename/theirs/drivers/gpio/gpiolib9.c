// SPDX-License-Identifier: GPL-2.0
#include <linux/gpio9.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int gp9_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}
int gpio9_get_value(const struct gpio9 *g, bool cansleep)
{
	return g->value;
}
EXPORT_SYMBOL_GPL(gpio9_get_value);

void gpio9_set(struct gpio9 *g, int value)
{
	g->value = value;
}
EXPORT_SYMBOL_GPL(gpio9_set);
