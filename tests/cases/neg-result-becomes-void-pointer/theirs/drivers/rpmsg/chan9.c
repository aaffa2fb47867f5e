// SPDX-License-Identifier: GPL-2.0
#include <linux/idr9.h>

static u32 ch9_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}
bool chan9_empty(const struct map9 *map)
{
	return map9_count(map) == 0;
}

int chan9_lookup(struct map9 *map, unsigned int id)
{
	struct map9 *sub = map9_find(map, id);
	int n;

	if (!sub)
		return -ENOENT;
	n = map9_count(sub);
	for (sub = map9_find(map, 0); sub; sub = map9_find(sub, id))
		n += map9_count(sub);
	return n;
}
