// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include "osdep.h"

int hmm_bo_peek(struct ia_page *page, unsigned int off)
{
	return page->virt ? page->virt[off] : -EINVAL;
}

void hmm_bo_clear(struct ia_page *pages, unsigned int nr, unsigned int size)
{
	unsigned int i, j;

	for (i = 0; i < nr; i++) {
		u8 *p = kmap_atomic(&pages[i]);

		for (j = 0; j < size; j++)
			p[j] = 0;
		kunmap_atomic(p);
	}
}
