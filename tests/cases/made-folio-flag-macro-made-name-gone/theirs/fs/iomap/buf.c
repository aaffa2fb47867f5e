// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

void iomap_finish(struct folio *folio, int error)
{
	if (unlikely(error)) {
		folio_set_error(folio);
		pr_warn("error %d\n", error);
	} else if (!folio_test_dirty(folio)) {
		folio_set_dirty(folio);
	}
}
