// SPDX-License-Identifier: GPL-2.0
#include <linux/buf9.h>

static LIST_HEAD(buf9_lru);

static u32 bu9_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}
void buf9_add(struct buf9_ref *ref)
{
	list_add_tail(&ref->node, &buf9_lru);
}

struct buf9 *buf9_get(u64 block)
{
	struct buf9_ref *ref;

	list_for_each_entry(ref, &buf9_lru, node)
		if (ref->buf->block == block)
			return ref->buf;
	return NULL;
}
