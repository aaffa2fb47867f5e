// SPDX-License-Identifier: GPL-2.0
#include <linux/kvec.h>

#if LINUX_VERSION_CODE < KERNEL_VERSION(4, 19, 0)
/* 4.18 and before had no kvec_alloc() */
static inline int kvec_alloc(struct kvec *v, size_t len, gfp_t gfp)
{
	return kvec_alloc_many(v, 1, len);
}

static inline int zdrv_alloc(struct kvec *v, size_t len)
{
	return kvec_alloc(v, len, 0);
}
#else
static inline int zdrv_alloc(struct kvec *v, size_t len)
{
	return kvec_alloc_many(v, 1, len);
}
#endif

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

int zdrv_grow(struct kvec *v, size_t by)
{
	return zdrv_alloc(v, v->len + by);
}
