// SPDX-License-Identifier: GPL-2.0-only
#include <crypto/internal/scompress.h>
#include <linux/slab.h>

static void *lzo_alloc_ctx(void)
{
	return kzalloc(64, GFP_KERNEL);
}

static void lzo_free_ctx(void *ctx)
{
	kfree(ctx);
}

static struct scomp_alg scomp = {
	.alloc_ctx		= lzo_alloc_ctx,
	.free_ctx		= lzo_free_ctx,
	.base			= {
		.cra_name	= "lzo",
	}
};

int lzo_mod_init(void);
int lzo_mod_init(void)
{
	return crypto_register_scomp(&scomp);
}
