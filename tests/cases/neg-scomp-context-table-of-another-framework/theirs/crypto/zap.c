// SPDX-License-Identifier: GPL-2.0-only
#include <linux/slab.h>

struct crypto_zcomp;
struct zcomp_ops {
	void *(*alloc_ctx)(struct crypto_zcomp *tfm);
	void (*free_ctx)(struct crypto_zcomp *tfm, void *ctx);
};

static void *zap_alloc_ctx(struct crypto_zcomp *tfm)
{
	return kmalloc(32, GFP_KERNEL);
}

static void zap_free_ctx(struct crypto_zcomp *tfm, void *ctx)
{
	kfree(ctx);
}

extern const struct zcomp_ops zap_ops;
const struct zcomp_ops zap_ops = {
	.alloc_ctx	= zap_alloc_ctx,
	.free_ctx	= zap_free_ctx,
};
