/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CRYPTO9_H
#define _LINUX_CRYPTO9_H

#include <linux/types.h>

struct crypto9_alg {
	const char *name;
	unsigned int blocksize;
};

#ifdef CONFIG_CR9_STATS
void cr9_stat_add(unsigned int idx, long delta);
#else
static inline void cr9_stat_add(unsigned int idx, long delta)
{
}
#endif

enum cr9_class {
	CR9_CLASS_NONE,
	CR9_CLASS_LOW,
	CR9_CLASS_HIGH,
	CR9_CLASS_MAX
};

static inline const char *cr9_class_str(enum cr9_class c)
{
	return c == CR9_CLASS_HIGH ? "high" :
		c == CR9_CLASS_LOW ? "low" : "none";
}
struct crypto9_tfm {
	const struct crypto9_alg *alg;
	u8 key[32];
};

int crypto9_setkey(struct crypto9_tfm *tfm, const u8 *key, size_t len);
bool crypto9_usable(const struct crypto9_alg *alg);

#endif
