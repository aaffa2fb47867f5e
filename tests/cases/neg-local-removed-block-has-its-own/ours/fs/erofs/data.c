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
	unsigned int i;
	void *page;

	page = erofs_read(buf, blk);
	if (!page)
		return -EIO;
	for (i = 0; i < n; i++)
		buf->blk++;

	buf->mapped = true;
	buf->blk &= ~0x80000000u;

	er_checksum(buf->base, 0);
	if (n > 1) {
		void *page = erofs_read(buf, blk + 1);

		for (unsigned int i = 1; page && i < n; i++)
			page = erofs_read(buf, blk + i);
		if (!page)
			return -ENOENT;
	}

	return 0;
}
