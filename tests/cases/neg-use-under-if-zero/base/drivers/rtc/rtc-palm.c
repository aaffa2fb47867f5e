// SPDX-License-Identifier: GPL-2.0
#include <linux/mfd/palm.h>

static const struct {
	unsigned int id;
	const char *name;
} palmrtc_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *palmrtc_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(palmrtc_names); i++)
		if (palmrtc_names[i].id == id)
			return palmrtc_names[i].name;
	return "unknown";
}

static u32 palmrtc_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int palmrtc_read(struct palm *palm, u32 *out)
{
	*out = palm_read(palm, 4);
	return 0;
}
