// SPDX-License-Identifier: GPL-2.0
#include <linux/blk-throttle.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int throtl_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

static u32 throtl_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

u64 throtl_charge(struct throtl_group *tg, u32 bytes)
{
	if (!tg->ios_left && tg->win.len)
		return 0;
	if (bytes > tg->bytes_left)
		bytes = tg->bytes_left;
	tg->bytes_left -= bytes;
	return bytes;
}
EXPORT_SYMBOL_GPL(throtl_charge);
