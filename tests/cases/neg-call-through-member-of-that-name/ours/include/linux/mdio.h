/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MDIO_H
#define _LINUX_MDIO_H

#include <linux/types.h>

struct mdio;

struct mdio_ops {
	int (*read_reg)(struct mdio *bus, u32 reg);
	int (*poll_wait)(struct mdio *bus);
};

struct mdio {
	const struct mdio_ops *ops;
	u32 last;
};

int read_reg(struct mdio *bus, u32 reg, u32 mask);

enum mdio_class {
	MDIO_CLASS_NONE,
	MDIO_CLASS_LOW,
	MDIO_CLASS_HIGH,
	MDIO_CLASS_MAX
};

static inline const char *mdio_class_str(enum mdio_class c)
{
	return c == MDIO_CLASS_HIGH ? "high" :
		c == MDIO_CLASS_LOW ? "low" : "none";
}

#endif
