/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CRYPTO_H
#define _LINUX_CRYPTO_H

#include <linux/types.h>

struct crypto_alg {
	const char *name;
	unsigned int blocksize;
};

#ifdef CONFIG_CR_STATS
void cr_stat_add(unsigned int idx, long delta);
#else
static inline void cr_stat_add(unsigned int idx, long delta)
{
}
#endif

enum cr_class {
	CR_CLASS_NONE,
	CR_CLASS_LOW,
	CR_CLASS_HIGH,
	CR_CLASS_MAX
};

static inline const char *cr_class_str(enum cr_class c)
{
	return c == CR_CLASS_HIGH ? "high" :
		c == CR_CLASS_LOW ? "low" : "none";
}

struct crypto_tfm {
	const struct crypto_alg *alg;
	u8 key[32];
	struct {
		u8 keyed : 1;
		u8 weak : 1;
	} flags;
};

int crypto_setkey(struct crypto_tfm *tfm, const u8 *key, size_t len);
bool crypto_usable(const struct crypto_alg *alg);

#endif
