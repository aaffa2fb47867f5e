/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef RX_H
#define RX_H

#include <linux/netdevice.h>
#ifdef CONFIG_PAGE_POOL
# include <net/page_pool.h>
#endif

struct rx_ring {
	struct page_pool *pool;
	u32 head;
};

#endif
