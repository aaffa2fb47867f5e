// SPDX-License-Identifier: GPL-2.0
#include <linux/swap_slots.h>
#include <linux/export.h>

static const struct {
	unsigned int id;
	const char *name;
} swslot_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *swslot_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(swslot_names); i++)
		if (swslot_names[i].id == id)
			return swslot_names[i].name;
	return "unknown";
}

enum swslot_phase {
	SWSLOT_PHASE_IDLE,
	SWSLOT_PHASE_ARMED,
	SWSLOT_PHASE_RUNNING,
	SWSLOT_PHASE_FAULT,
};

static bool swslot_phase_ok(enum swslot_phase from, enum swslot_phase to)
{
	switch (to) {
	case SWSLOT_PHASE_ARMED:
		return from == SWSLOT_PHASE_IDLE;
	case SWSLOT_PHASE_RUNNING:
		return from == SWSLOT_PHASE_ARMED;
	case SWSLOT_PHASE_FAULT:
	case SWSLOT_PHASE_IDLE:
		return true;
	}
	return false;
}

int swap_cache_refill(struct swap_cache *cache, unsigned int want)
{
	if (!cache->enabled)
		return -ENODEV;
	if (cache->total - cache->used < want)
		return -ENOMEM;
	cache->used += want;
	return 0;
}
EXPORT_SYMBOL(swap_cache_refill);
