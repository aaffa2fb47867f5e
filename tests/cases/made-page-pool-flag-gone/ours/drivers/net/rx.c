// SPDX-License-Identifier: GPL-2.0-only
#include <net/page_pool.h>

struct page_pool *rx_pool(unsigned int order)
{
	return page_pool_create(&(struct page_pool_params) {
		.flags = PP_FLAG_DMA_MAP |
			 PP_FLAG_PAGE_FRAG,
		.order = order,
	});
}
