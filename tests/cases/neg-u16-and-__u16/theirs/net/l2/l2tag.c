// SPDX-License-Identifier: GPL-2.0
#include <net/l2tag.h>
#include <linux/export.h>

static const struct l2tag_ops *l2tag_slots[4];

static u32 l2tag_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int l2tag_register(const struct l2tag_ops *ops, u16 proto)
{
	l2tag_slots[proto & 3] = ops;
	return 0;
}
EXPORT_SYMBOL(l2tag_register);

int l2tag_parse(const u8 *data, u16 *tci, u32 *rest)
{
	*tci = (__u16)(data[0] << 8 | data[1]);
	*rest = l2tag_checksum(data + 2, 2);
	return 0;
}
EXPORT_SYMBOL(l2tag_parse);
