// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>
#include <net/page_pool.h>

struct rx_ring {
	struct page_pool *pool;
};

struct page *rx_refill(struct rx_ring *r)
{
	return page_pool_dev_alloc_pages(r->pool);
}
