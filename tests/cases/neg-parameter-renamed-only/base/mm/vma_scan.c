// SPDX-License-Identifier: GPL-2.0
#include <linux/maple.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long vscan_debug_hits, vscan_debug_misses;

static void vscan_debug_account(bool hit)
{
	if (hit)
		vscan_debug_hits++;
	else
		vscan_debug_misses++;
}
#else
static inline void vscan_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

static u32 vscan_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

bool vma_scan_any(struct ma_state *mas)
{
	return mas_find_range(mas, 0, ~0UL, 1) != NULL;
}
