// SPDX-License-Identifier: GPL-2.0
#include <linux/tickref.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long tickr_debug_hits, tickr_debug_misses;

static void tickr_debug_account(bool hit)
{
	if (hit)
		tickr_debug_hits++;
	else
		tickr_debug_misses++;
}
#else
static inline void tickr_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

static const struct {
	unsigned int id;
	const char *name;
} tickr_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *tickr_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(tickr_names); i++)
		if (tickr_names[i].id == id)
			return tickr_names[i].name;
	return "unknown";
}

void tick_ref_update(struct tick_ref *ref, u64 now)
{
	ref->base_ns = now;
}
