// SPDX-License-Identifier: GPL-2.0
#include <linux/mdio9.h>
#include <linux/export.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long mdio9_debug_hits, mdio9_debug_misses;

static void mdio9_debug_account(bool hit)
{
	if (hit)
		mdio9_debug_hits++;
	else
		mdio9_debug_misses++;
}
#else
static inline void mdio9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */
int read_reg9(struct mdio9 *bus, u32 reg, u32 mask)
{
	bus->last = reg;
	return (int)(reg & mask);
}
EXPORT_SYMBOL_GPL(read_reg9);

static int mdio9_default_read(struct mdio9 *bus, u32 reg)
{
	return bus->last ? read_reg9(bus, reg, ~0u) : -EBUSY;
}

const struct mdio9_ops mdio9_default_ops = {
	.read_reg9 = mdio9_default_read,
};
