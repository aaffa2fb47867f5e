// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/kernel.h>
#include <linux/fs.h>

struct erofs_fscache {
	void *cookie;
	struct address_space *mapping;
};

#ifdef CONFIG_EROFS_FS_ONDEMAND

static int erofs_fscache_check(const struct erofs_fscache *ctx)
{
	return ctx->cookie ? 0 : -ENODEV;
}

int erofs_fscache_register_cookie(struct erofs_fscache *ctx, void *cookie)
{
	if (!erofs_fscache_check(ctx))
		return -EBUSY;
	ctx->cookie = cookie;
	return 0;
}

void erofs_fscache_unregister_cookie(struct erofs_fscache *ctx)
{
	ctx->cookie = NULL;
}

#endif
