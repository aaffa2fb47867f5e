// SPDX-License-Identifier: GPL-2.0
#include <linux/crypto.h>

static u32 cr_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

bool crypto_usable(const struct crypto_alg *alg)
{
	return alg->blocksize != 0;
}
