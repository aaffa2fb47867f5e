// SPDX-License-Identifier: GPL-2.0-only
#include <crypto/internal/scompress.h>
#include <linux/err.h>
#include <linux/slab.h>

struct zap_ctx {
	u8 window[128];
};

static void *zap_alloc_ctx(struct crypto_scomp *tfm)
{
	struct zap_ctx *ctx = kmalloc(sizeof(*ctx), GFP_KERNEL);

	return ctx ?: ERR_PTR(-ENOMEM);
}

static void zap_free_ctx(struct crypto_scomp *tfm, void *ctx)
{
	kfree(ctx);
}

static struct scomp_alg zap_scomp = {
	.alloc_ctx	= zap_alloc_ctx,
	.free_ctx	= zap_free_ctx,
	.base.cra_name	= "zap",
};

int zap_mod_init(void);
int zap_mod_init(void)
{
	return crypto_register_scomp(&zap_scomp);
}
