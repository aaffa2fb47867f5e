// SPDX-License-Identifier: GPL-2.0
#include <linux/printk.h>
#include "../../../kernel/printk/legacy.h"

#ifndef pr_warning
#define pr_warning(fmt, ...) pr_warn("rtlx: " fmt, ##__VA_ARGS__)
#endif

#define RTLX_RING_SIZE 64
#define RTLX_RING_MASK (RTLX_RING_SIZE - 1)

static unsigned int rtlx_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & RTLX_RING_MASK;
}

static bool rtlx_ring_full(unsigned int head, unsigned int tail)
{
	return rtlx_ring_space(head, tail) == 0;
}

static u32 rtlx_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

void rtlx_dump(const u8 *buf, size_t len)
{
	pr_info("rtlx: %u\n", rtlx_checksum(buf, len));
}

void rtlx_check_space(unsigned int head, unsigned int tail)
{
	if (rtlx_ring_full(head, tail))
		pr_warning("ring full at %u\n", head);
}
