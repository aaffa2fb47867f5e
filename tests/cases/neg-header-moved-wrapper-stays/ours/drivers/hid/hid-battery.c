// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <asm-generic/unaligned.h>

/* Bring a raw sample into the unit the callers count in. */
static int hb_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

static u32 hb_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int hid_battery(const u8 *report, size_t len)
{
	u32 raw;

	if (len < 6)
		return -EINVAL;
	raw = get_le32(report + 2);
	return hb_scale((int)(raw ^ get_le16(report)), 100, 255);
}
