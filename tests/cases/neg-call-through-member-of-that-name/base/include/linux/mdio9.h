/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MDIO9_H
#define _LINUX_MDIO9_H

#include <linux/types.h>

struct mdio9;

struct mdio9_ops {
	int (*read_reg9)(struct mdio9 *bus, u32 reg);
	int (*poll_wait9)(struct mdio9 *bus);
};

struct mdio9 {
	const struct mdio9_ops *ops;
	u32 last;
};

int read_reg9(struct mdio9 *bus, u32 reg);
int poll_wait9(struct mdio9 *bus);

enum mdio9_class {
	MDIO9_CLASS_NONE,
	MDIO9_CLASS_LOW,
	MDIO9_CLASS_HIGH,
	MDIO9_CLASS_MAX
};

static inline const char *mdio9_class_str(enum mdio9_class c)
{
	return c == MDIO9_CLASS_HIGH ? "high" :
		c == MDIO9_CLASS_LOW ? "low" : "none";
}
#endif
