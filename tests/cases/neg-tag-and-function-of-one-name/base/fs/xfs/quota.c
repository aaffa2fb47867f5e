// SPDX-License-Identifier: GPL-2.0
#include <linux/quota.h>

static u32 xq_checksum(const u8 *buf, size_t len)
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
} xq_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *xq_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(xq_names); i++)
		if (xq_names[i].id == id)
			return xq_names[i].name;
	return "unknown";
}

int xq_enabled(unsigned int mount_flags)
{
	return mount_flags & 1;
}
