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

void buf_add(struct buf_ref *ref)
{
	list_add_tail(&ref->node, &buf_lru);
}

struct buf *buf_get(u64 block)
{
	struct buf_ref *ref;

	list_for_each_entry(ref, &buf_lru, node)
		if (ref->buf->block == block)
			return ref->buf;
	return NULL;
}
