// SPDX-License-Identifier: GPL-2.0
#include <linux/range.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long tinyv_debug_hits, tinyv_debug_misses;

static void tinyv_debug_account(bool hit)
{
	if (hit)
		tinyv_debug_hits++;
	else
		tinyv_debug_misses++;
}
#else
static inline void tinyv_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

static u32 tinyv_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

int tiny_vram_init(struct range_set *rs)
{
	return range_set_add(rs, 0, 1UL << 24, 12);
}
