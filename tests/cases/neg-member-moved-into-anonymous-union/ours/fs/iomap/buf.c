// SPDX-License-Identifier: GPL-2.0
#include <linux/page.h>

/* Bring a raw sample into the unit the callers count in. */
static int iob_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

void *iob_mapping(unsigned long index)
{
	return page_get(index)->mapping;
}

static struct page iob_zero = {
	.index = ~0UL,
	.mapping = NULL,
	.refs = 1,
};

unsigned long iob_end(struct page *page)
{
	if (!page->mapping)
		page = &iob_zero;
	return page->index + (1UL << page->order);
}
