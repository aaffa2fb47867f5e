/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_GPIO_H
#define _LINUX_GPIO_H

#include <linux/types.h>

struct gpio {
	unsigned int line;
	int value;
};

int gpio_get(struct gpio *g);
void gpio_set(struct gpio *g, int value);

enum gp_class {
	GP_CLASS_NONE,
	GP_CLASS_LOW,
	GP_CLASS_HIGH,
	GP_CLASS_MAX
};

static inline const char *gp_class_str(enum gp_class c)
{
	return c == GP_CLASS_HIGH ? "high" :
		c == GP_CLASS_LOW ? "low" : "none";
}

#endif
