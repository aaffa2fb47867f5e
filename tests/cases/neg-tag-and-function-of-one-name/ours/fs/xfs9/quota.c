// SPDX-License-Identifier: GPL-2.0
#include <linux/quota9.h>

static u32 xq9_checksum(const u8 *buf, size_t len)
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
} xq9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *xq9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(xq9_names); i++)
		if (xq9_names[i].id == id)
			return xq9_names[i].name;
	return "unknown";
}
int xq9_enabled(unsigned int mount_flags)
{
	return mount_flags & 1;
}

const char *xq9_sync_all(int first, int last)
{
	int id, err = 0;

	for (id = first; id <= last && !err; id++)
		err = quota_sync(id, false);
	if (err)
		return quota_kind(id);
	return id & 1 ? quota_kind(QUOTA9_GROUP) : "all";
}
