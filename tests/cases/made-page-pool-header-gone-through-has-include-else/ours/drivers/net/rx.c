// SPDX-License-Identifier: GPL-2.0-only
#include "rx.h"

struct page *rx_refill(struct rx_ring *r)
{
	return page_pool_dev_alloc_pages(r->pool);
}
