// SPDX-License-Identifier: GPL-2.0-only
#include <net/page_pool.h>

struct page *rx_refill(struct page_pool *p)
{
	return page_pool_dev_alloc_pages(p);
}
