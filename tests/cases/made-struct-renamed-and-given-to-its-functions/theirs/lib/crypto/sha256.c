// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/string.h>
#include <linux/module.h>
#include <crypto/sha2.h>

static const u32 sha256_h[8] = { 0x6a09e667, 0xbb67ae85 };

void sha256_init(struct sha256_ctx *sctx)
{
	memcpy(sctx->state.h, sha256_h, sizeof(sha256_h));
	sctx->bytecount = 0;
}
EXPORT_SYMBOL(sha256_init);

void sha256_update(struct sha256_ctx *sctx, const u8 *data, size_t len)
{
	memcpy(sctx->buf, data, min(len, sizeof(sctx->buf)));
	sctx->bytecount += len;
}
EXPORT_SYMBOL(sha256_update);

void sha256(const u8 *data, size_t len, u8 *out)
{
	struct sha256_ctx sctx;

	sha256_init(&sctx);
	sha256_update(&sctx, data, len);
	sha256_final(&sctx, out);
}
EXPORT_SYMBOL(sha256);

#define SHA256_X_RING_ORDER	6
#define SHA256_X_RING_SIZE	(1U << SHA256_X_RING_ORDER)

struct sha256_x_ring {
	u32 head;
	u32 tail;
	u64 slot[SHA256_X_RING_SIZE];
};

static unsigned int sha256_x_ring_space(const struct sha256_x_ring *ring)
{
	return SHA256_X_RING_SIZE - (ring->head - ring->tail);
}

static int sha256_x_ring_push(struct sha256_x_ring *ring, u64 val)
{
	if (!sha256_x_ring_space(ring))
		return -ENOSPC;
	ring->slot[ring->head & (SHA256_X_RING_SIZE - 1)] = val;
	ring->head++;
	return 0;
}

struct sha256_x_limits {
	u32 min_rate;
	u32 max_rate;
	u32 step;
};

static const struct sha256_x_limits sha256_x_limits_table[] = {
	{ .min_rate = 8000, .max_rate = 48000, .step = 8 },
	{ .min_rate = 16000, .max_rate = 96000, .step = 16 },
};

static u32 sha256_x_clamp_rate(u32 rate, unsigned int set)
{
	const struct sha256_x_limits *l;

	if (set >= ARRAY_SIZE(sha256_x_limits_table))
		return rate;
	l = &sha256_x_limits_table[set];
	if (rate < l->min_rate)
		return l->min_rate;
	return min(rate, l->max_rate);
}

static unsigned int sha256_x_order_of(size_t size)
{
	unsigned int order = 0;

	if (!size)
		return 0;
	size = (size - 1) >> 12;
	while (size) {
		order++;
		size >>= 1;
	}
	return order;
}

static size_t sha256_x_round_up(size_t size, size_t align)
{
	return (size + align - 1) & ~(align - 1);
}
