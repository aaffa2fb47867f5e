// SPDX-License-Identifier: GPL-2.0
#include "part9.h"

static u32 par9_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}
int part9_parse(const u8 *block, struct part9 *out, unsigned int max)
{
	if (!max)
		return -EINVAL;
	out->start = par9_checksum(block, 512);
	out->len = 0;
	return 1;
}
