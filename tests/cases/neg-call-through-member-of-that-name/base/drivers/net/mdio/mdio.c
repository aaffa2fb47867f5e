// SPDX-License-Identifier: GPL-2.0
#include <linux/mdio.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long mdio_debug_hits, mdio_debug_misses;

static void mdio_debug_account(bool hit)
{
	if (hit)
		mdio_debug_hits++;
	else
		mdio_debug_misses++;
}
#else
static inline void mdio_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

int read_reg(struct mdio *bus, u32 reg)
{
	bus->last = reg;
	return (int)reg;
}
EXPORT_SYMBOL_GPL(read_reg);

int poll_wait(struct mdio *bus)
{
	return bus->last ? 0 : -EBUSY;
}
EXPORT_SYMBOL_GPL(poll_wait);

static int mdio_default_read(struct mdio *bus, u32 reg)
{
	int ret = poll_wait(bus);

	return ret ? ret : read_reg(bus, reg);
}

const struct mdio_ops mdio_default_ops = {
	.read_reg = mdio_default_read,
};
