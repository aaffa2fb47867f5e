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

int read_reg(struct mdio *bus, u32 reg, u32 mask)
{
	bus->last = reg;
	return (int)(reg & mask);
}
EXPORT_SYMBOL_GPL(read_reg);

static int mdio_default_read(struct mdio *bus, u32 reg)
{
	return bus->last ? read_reg(bus, reg, ~0u) : -EBUSY;
}

const struct mdio_ops mdio_default_ops = {
	.read_reg = mdio_default_read,
};
