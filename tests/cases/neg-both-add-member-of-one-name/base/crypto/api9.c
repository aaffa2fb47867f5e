// SPDX-License-Identifier: GPL-2.0
#include <linux/crypto9.h>

static u32 cr9_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}
bool crypto9_usable(const struct crypto9_alg *alg)
{
	return alg->blocksize != 0;
}
