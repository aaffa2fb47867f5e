// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

FOLIO_FLAG(Errno, errno, 9)

#define folio_set_state(f, what) folio_set_##what(f)

void iomap_finish(struct folio *folio, int error)
{
	if (error && !folio_test_errno(folio) && !PageErrno(&folio->page))
		folio_set_state(folio, errno);
}
