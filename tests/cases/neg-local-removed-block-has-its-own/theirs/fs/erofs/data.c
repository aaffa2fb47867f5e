// SPDX-License-Identifier: GPL-2.0
#include "data.h"

void *erofs_read(struct erofs_buf *buf, u32 blk)
{
	buf->blk = blk;
	return buf->base;
}

static u32 er_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int erofs_init(struct erofs_buf *buf, u32 blk, unsigned int n)
{
	if (!erofs_read(buf, blk))
		return -EIO;
	buf->blk += n;

	buf->mapped = true;
	buf->blk &= ~0x80000000u;

	er_checksum(buf->base, 0);

	return 0;
}
