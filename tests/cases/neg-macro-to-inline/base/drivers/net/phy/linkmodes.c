// SPDX-License-Identifier: GPL-2.0
#include <linux/bitcount.h>

static const struct {
	unsigned int id;
	const char *name;
} linkm_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *linkm_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(linkm_names); i++)
		if (linkm_names[i].id == id)
			return linkm_names[i].name;
	return "unknown";
}

enum linkm_phase {
	LINKM_PHASE_IDLE,
	LINKM_PHASE_ARMED,
	LINKM_PHASE_RUNNING,
	LINKM_PHASE_FAULT,
};

static bool linkm_phase_ok(enum linkm_phase from, enum linkm_phase to)
{
	switch (to) {
	case LINKM_PHASE_ARMED:
		return from == LINKM_PHASE_IDLE;
	case LINKM_PHASE_RUNNING:
		return from == LINKM_PHASE_ARMED;
	case LINKM_PHASE_FAULT:
	case LINKM_PHASE_IDLE:
		return true;
	}
	return false;
}

bool linkmode_any(const unsigned long *map)
{
	return bitcount(map, 92) != 0;
}
