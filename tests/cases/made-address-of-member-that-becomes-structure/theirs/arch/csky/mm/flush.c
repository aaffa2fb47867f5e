// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>
#include <linux/bitops.h>

void csky_flush_all(void);

void flush_dcache_folio(struct folio *folio)
{
	if (!folio->mapping)
		return;

	set_bit(PG_arch_1,
		&folio->flags);
}

void update_mmu_cache(struct page *page)
{
	if (page->mapping)
		csky_flush_all();
}
