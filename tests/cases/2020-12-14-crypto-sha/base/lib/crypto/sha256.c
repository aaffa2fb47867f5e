// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <crypto/sha.h>

void sha256_init(struct sha256_state *sctx)
{
	sctx->state[0] = SHA256_H0;
	sctx->state[1] = SHA256_H1;
	sctx->count = 0;
}

void sha256_update(struct sha256_state *sctx, const u8 *data, unsigned int len)
{
	for (unsigned int i = 0; i < len; i++)
		sctx->buf[sctx->count++ % SHA256_BLOCK_SIZE] = data[i];
}

void sha256_final(struct sha256_state *sctx, u8 *out)
{
	for (unsigned int i = 0; i < SHA256_DIGEST_SIZE; i++)
		out[i] = sctx->buf[i];
}