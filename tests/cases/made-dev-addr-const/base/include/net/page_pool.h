/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _NET_PAGE_POOL_H
#define _NET_PAGE_POOL_H

#include <linux/kernel.h>

#define PP_FLAG_DMA_MAP BIT(0)
#define PP_FLAG_PAGE_FRAG BIT(2)
#define PP_FLAG_ALL (PP_FLAG_DMA_MAP | PP_FLAG_PAGE_FRAG)

struct page_pool;
struct page;

struct page_pool_params {
	unsigned int flags;
	unsigned int order;
};

struct page_pool *page_pool_create(const struct page_pool_params *params);
void page_pool_put_full_page(struct page_pool *pool, struct page *page, bool direct);

static inline struct page *page_pool_dev_alloc_pages(struct page_pool *pool)
{
	return pool ? NULL : ERR_PTR(-EINVAL);
}

#endif
