/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __LINUX_GPIO_DRIVER_H
#define __LINUX_GPIO_DRIVER_H

#include <linux/types.h>

struct device;

/**
 * struct gpio_chip - abstract a GPIO controller
 * @get: returns value for signal "offset", 0=low, 1=high, or negative error
 * @set: **DEPRECATED** - assigns output value for signal "offset"
 */
struct gpio_chip {
	const char *label;
	struct device *parent;
	int (*direction_output)(struct gpio_chip *gc, unsigned int offset, int value);
	int (*get)(struct gpio_chip *gc, unsigned int offset);
	void (*set)(struct gpio_chip *gc, unsigned int offset, int value);
	int base;
	u16 ngpio;
	bool can_sleep;
};

int devm_gpiochip_add_data(struct device *dev, struct gpio_chip *gc, void *data);
void *gpiochip_get_data(struct gpio_chip *gc);
#endif
