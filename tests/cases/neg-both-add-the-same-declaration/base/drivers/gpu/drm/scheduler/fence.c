// SPDX-License-Identifier: GPL-2.0
#include <drm/drm_sched.h>

static u32 dfen_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

static const struct {
	unsigned int id;
	const char *name;
} dfen_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *dfen_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(dfen_names); i++)
		if (dfen_names[i].id == id)
			return dfen_names[i].name;
	return "unknown";
}

bool drm_sched_idle(const struct drm_sched *sched)
{
	return !sched->used;
}
