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

static int erofs_fscache_meta_readpage(struct file *data, struct page *page)
{
	const struct erofs_fscache *ctx = page->mapping->host;
	int ret = erofs_fscache_check(ctx);

	if (!ret)
		SetPageUptodate(page);
	unlock_page(page);
	return ret;
}

static const struct address_space_operations erofs_fscache_meta_aops = {
	.readpage = erofs_fscache_meta_readpage,
};

int erofs_fscache_register_cookie(struct erofs_fscache *ctx, void *cookie)
{
	if (!erofs_fscache_check(ctx))
		return -EBUSY;
	ctx->cookie = cookie;
	if (ctx->mapping)
		ctx->mapping->a_ops = &erofs_fscache_meta_aops;
	return 0;
}

void erofs_fscache_unregister_cookie(struct erofs_fscache *ctx)
{
	ctx->cookie = NULL;
}

#endif
