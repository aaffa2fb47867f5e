// SPDX-License-Identifier: GPL-2.0
#include <net/sockctx.h>
#include <linux/export.h>

static u32 sctx_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

u32 sockctx_hash(struct sk *sk, u32 seed)
{
	return sk->hash ^ seed;
}
EXPORT_SYMBOL(sockctx_hash);

void *sockctx_private(struct sk *sk)
{
	return sk->user_data;
}
EXPORT_SYMBOL(sockctx_private);
