// SPDX-License-Identifier: GPL-2.0
#include <linux/stat.h>

static u32 ovl_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

#define OVL_RING_SIZE 64
#define OVL_RING_MASK (OVL_RING_SIZE - 1)

static unsigned int ovl_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & OVL_RING_MASK;
}

static bool ovl_ring_full(unsigned int head, unsigned int tail)
{
	return ovl_ring_space(head, tail) == 0;
}

void ovl_copy_mode(struct stat *to, const struct stat *from)
{
	to->mode = from->mode;
}
