// SPDX-License-Identifier: GPL-2.0
#include <linux/kvec.h>

static u32 zdrv_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

#define ZDRV_RING_SIZE 64
#define ZDRV_RING_MASK (ZDRV_RING_SIZE - 1)

static unsigned int zdrv_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & ZDRV_RING_MASK;
}

static bool zdrv_ring_full(unsigned int head, unsigned int tail)
{
	return zdrv_ring_space(head, tail) == 0;
}

int zdrv_setup(struct kvec *v)
{
	return kvec_alloc_many(v, 2, 4096);
}
