/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_GPIO_DRIVER_H
#define __LINUX_GPIO_DRIVER_H
#include <linux/types.h>

struct gpio_chip {
	const char *label;
	int (*get)(struct gpio_chip *gc, unsigned int offset);
	void (*set)(struct gpio_chip *gc, unsigned int offset, int value);
	int (*set_rv)(struct gpio_chip *gc, unsigned int offset, int value);
	u16 ngpio;
};
#endif
