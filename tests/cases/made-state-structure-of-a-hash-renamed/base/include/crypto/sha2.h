/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _SHA2_H
#define _SHA2_H

#include <linux/types.h>

#define SHA256_BLOCK_SIZE 64

struct sha256_state {
	u32 state[8];
	u64 count;
	u8 buf[SHA256_BLOCK_SIZE];
};

void sha256_init(struct sha256_state *sctx);
void sha256_update(struct sha256_state *sctx, const u8 *data, unsigned int len);

#endif
