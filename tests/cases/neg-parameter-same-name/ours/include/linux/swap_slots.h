/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SWAP_SLOTS_H
#define _LINUX_SWAP_SLOTS_H

#include <linux/types.h>

#ifdef CONFIG_SWSLOT_STATS
void swslot_stat_add(unsigned int idx, long delta);
#else
static inline void swslot_stat_add(unsigned int idx, long delta)
{
}
#endif

enum swslot_class {
	SWSLOT_CLASS_NONE,
	SWSLOT_CLASS_LOW,
	SWSLOT_CLASS_HIGH,
	SWSLOT_CLASS_MAX
};

static inline const char *swslot_class_str(enum swslot_class c)
{
	return c == SWSLOT_CLASS_HIGH ? "high" :
		c == SWSLOT_CLASS_LOW ? "low" : "none";
}

struct swap_cache {
	unsigned int total;
	unsigned int used;
	bool enabled;
};

int swap_cache_refill(struct swap_cache *cache, unsigned int want);

#endif /* _LINUX_SWAP_SLOTS_H */
