/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _CRYPTO_SHA1_H
#define _CRYPTO_SHA1_H

#include <linux/types.h>

#define SHA1_DIGEST_SIZE 20
#define SHA1_BLOCK_SIZE 64
#define SHA1_H0 0x67452301UL
#define SHA1_H1 0xefcdab89UL

struct sha1_state {
	u32 state[SHA1_DIGEST_SIZE / 4];
	u64 count;
	u8 buffer[SHA1_BLOCK_SIZE];
};

void sha1_init(u32 *buf);
void sha1_transform(u32 *digest, const char *data, u32 *work);

#endif /* _CRYPTO_SHA1_H */
