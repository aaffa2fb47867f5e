/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _CRYPTO_SHA2_H
#define _CRYPTO_SHA2_H
#include <linux/types.h>

#define SHA256_DIGEST_SIZE	32

struct sha256_ctx {
	u32 state[SHA256_DIGEST_SIZE / 4];
	u64 count;
	u8 buf[64];
};

static inline void sha256_init(struct sha256_ctx *sctx)
{
	sctx->state[0] = 0x6a09e667u;
	sctx->count = 0;
}
void sha256_update(struct sha256_ctx *ctx, const u8 *data, size_t len);
void sha256_final(struct sha256_ctx *ctx, u8 *out);
#endif
