/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef CRYPTO_COMP_H
#define CRYPTO_COMP_H

struct crypto_alg {
	const char *name;
	int flags;
};

struct comp_req;

struct comp_alg {
	int (*compress)(struct comp_req *req);
	int (*decompress)(struct comp_req *req);
	unsigned int reqsize;
	struct crypto_alg base;
};

int comp_register(struct comp_alg *alg);

#endif
