// SPDX-License-Identifier: GPL-2.0
#include <crypto/sha2.h>

void sha256_init(struct sha256_ctx *sctx)
{
	sctx->bytecount = 0;
}

void sha256_update(struct sha256_ctx *sctx, const u8 *data, unsigned int len)
{
	sctx->bytecount += len;
}
