/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _NET_PAGE_POOL_HELPERS_H
#define _NET_PAGE_POOL_HELPERS_H

#include <net/page_pool/types.h>

static inline struct page *page_pool_dev_alloc_pages(struct page_pool *pool)
{
	return pool ? NULL : ERR_PTR(-EINVAL);
}

#endif
