/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CRYPTO_SHA2_H
#define _CRYPTO_SHA2_H

#include <linux/types.h>

#define SHA256_DIGEST_SIZE 32
#define SHA256_BLOCK_SIZE 64

struct sha256_block_state {
	u32 h[SHA256_DIGEST_SIZE / 4];
};

struct sha256_ctx {
	struct sha256_block_state state;
	u64 bytecount;
	u8 buf[SHA256_BLOCK_SIZE];
};

void sha256_init(struct sha256_ctx *ctx);
void sha256_update(struct sha256_ctx *ctx, const u8 *data, size_t len);
void sha256_final(struct sha256_ctx *ctx, u8 *out);
void sha256(const u8 *data, size_t len, u8 *out);

/**
 * struct sha2_h_params - tunables
 * @timeout_ms: how long to wait
 * @retries: how often to try again
 * @flags: see SHA2_H_FLAG_*
 */
struct sha2_h_params {
	u32 timeout_ms;
	u16 retries;
	u16 flags;
};

#define SHA2_H_FLAG_QUIET		(1 << 0)
#define SHA2_H_FLAG_FORCE		(1 << 1)

enum sha2_h_event {
	SHA2_H_EVENT_NONE,
	SHA2_H_EVENT_ATTACH,
	SHA2_H_EVENT_DETACH,
	SHA2_H_EVENT_TIMEOUT,
	SHA2_H_NR_EVENTS,
};

#ifdef CONFIG_SHA2_H_STATS
void sha2_h_account(enum sha2_h_event event, u64 ns);
#else
static inline void sha2_h_account(enum sha2_h_event event, u64 ns)
{
}
#endif

static inline u32 sha2_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 sha2_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

#endif /* _CRYPTO_SHA2_H */
