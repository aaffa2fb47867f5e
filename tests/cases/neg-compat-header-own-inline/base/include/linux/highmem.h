/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_HIGHMEM_H
#define _LINUX_HIGHMEM_H

#include <linux/types.h>

struct page;

void *kmap_local_page(struct page *page);
void kunmap_local(void *vaddr);

/**
 * kmap_atomic - Atomically map a page for temporary usage - Deprecated!
 * @page: Pointer to the page to be mapped
 *
 * Do not use in new code. Use kmap_local_page() instead.
 */
static inline void *kmap_atomic(struct page *page)
{
	return kmap_local_page(page);
}

static inline void kunmap_atomic(void *addr)
{
	kunmap_local(addr);
}

#endif
