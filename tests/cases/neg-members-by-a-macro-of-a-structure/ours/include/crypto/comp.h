/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef CRYPTO_COMP_H
#define CRYPTO_COMP_H

struct crypto_alg {
	const char *name;
	int flags;
};

#define COMP_ALG_COMMON {		\
	struct crypto_alg base;		\
}

struct comp_alg_common COMP_ALG_COMMON;

struct comp_req;

struct comp_alg {
	int (*compress)(struct comp_req *req);
	int (*decompress)(struct comp_req *req);
	unsigned int reqsize;
	union {
		struct COMP_ALG_COMMON;
		struct comp_alg_common calg;
	};
};

int comp_register(struct comp_alg *alg);

#endif
