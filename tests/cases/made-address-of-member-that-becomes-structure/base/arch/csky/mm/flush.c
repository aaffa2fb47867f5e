// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>
#include <linux/bitops.h>

void csky_flush_all(void);

void update_mmu_cache(struct page *page)
{
	if (page->mapping)
		csky_flush_all();
}
