// SPDX-License-Identifier: GPL-2.0
#include <linux/page_data.h>

struct page_time *page_data;

int page_usable(const struct page_time *d)
{
	return d->mode;
}
