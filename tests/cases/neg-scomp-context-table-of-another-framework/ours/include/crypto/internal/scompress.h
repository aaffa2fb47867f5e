/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _CRYPTO_SCOMP_INT_H
#define _CRYPTO_SCOMP_INT_H
#include <linux/types.h>

struct crypto_scomp;
struct crypto_alg {
	const char *cra_name;
};

/**
 * struct scomp_alg - synchronous compression algorithm
 * @alloc_ctx:	Function allocates algorithm specific context
 */
struct scomp_alg {
	void *(*alloc_ctx)(void);
	void (*free_ctx)(void *ctx);
	int (*compress)(struct crypto_scomp *tfm, const u8 *src,
			unsigned int slen, u8 *dst, unsigned int *dlen,
			void *ctx);
	struct crypto_alg base;
};
int crypto_register_scomp(struct scomp_alg *alg);
#endif
