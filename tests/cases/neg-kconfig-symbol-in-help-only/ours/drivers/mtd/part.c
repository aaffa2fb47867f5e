// SPDX-License-Identifier: GPL-2.0
#include "part.h"

static u32 par_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int part_parse(const u8 *block, struct part *out, unsigned int max)
{
	if (!max)
		return -EINVAL;
	out->start = par_checksum(block, 512);
	out->len = 0;
	return 1;
}
