// SPDX-License-Identifier: GPL-2.0
#include <linux/idr.h>

static u32 ch_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

bool chan_empty(const struct map *map)
{
	return map_count(map) == 0;
}

int chan_lookup(struct map *map, unsigned int id)
{
	struct map *sub = map_find(map, id);
	int n;

	if (!sub)
		return -ENOENT;
	n = map_count(sub);
	for (sub = map_find(map, 0); sub; sub = map_find(sub, id))
		n += map_count(sub);
	return n;
}
