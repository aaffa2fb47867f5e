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
