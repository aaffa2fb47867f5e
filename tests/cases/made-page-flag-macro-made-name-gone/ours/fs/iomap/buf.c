// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

int iomap_busy(struct page **pages, int n)
{
	int busy = 0;

	while (--n >= 0)
		busy += PagePrivate2(pages[n]) || pages[n]->mapping;
	return busy;
}
