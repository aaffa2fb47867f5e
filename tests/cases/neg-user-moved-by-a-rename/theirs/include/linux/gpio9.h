/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_GPIO9_H
#define _LINUX_GPIO9_H

#include <linux/types.h>

struct gpio9 {
	unsigned int line;
	int value;
};

int gpio9_get_value(const struct gpio9 *g, bool cansleep);
void gpio9_set(struct gpio9 *g, int value);

enum gp9_class {
	GP9_CLASS_NONE,
	GP9_CLASS_LOW,
	GP9_CLASS_HIGH,
	GP9_CLASS_MAX
};

static inline const char *gp9_class_str(enum gp9_class c)
{
	return c == GP9_CLASS_HIGH ? "high" :
		c == GP9_CLASS_LOW ? "low" : "none";
}
#endif
