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
