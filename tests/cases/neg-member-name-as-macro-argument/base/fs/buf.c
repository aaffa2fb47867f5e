// SPDX-License-Identifier: GPL-2.0
#include <linux/buf.h>

static LIST_HEAD(buf_lru);

static u32 bu_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

void buf_add(struct buf *b)
{
	list_add_tail(&b->node, &buf_lru);
}

struct buf *buf_get(u64 block)
{
	struct buf *b;

	list_for_each_entry(b, &buf_lru, node)
		if (b->block == block)
			return b;
	return NULL;
}
