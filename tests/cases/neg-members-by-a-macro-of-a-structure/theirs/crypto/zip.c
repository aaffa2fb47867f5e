// SPDX-License-Identifier: GPL-2.0-only
#include <crypto/comp.h>

static struct comp_alg zip_alg = {
	.reqsize = 8,
	.base = {
		.name = "zip",
	},
};

int zip_init(void);

int zip_init(void)
{
	struct crypto_alg *base = &zip_alg.base;

	base->flags = 2;
	return comp_register(&zip_alg);
}
