/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVER_H
#define _DRIVER_H

#include <linux/types.h>

struct gpio_chip {
	const char *label;
	int (*get)(struct gpio_chip *gc, unsigned int offset);
	int (*set)(struct gpio_chip *gc, unsigned int offset, int value);
	int ngpio;
};

int gpiochip_add(struct gpio_chip *gc);

#endif
