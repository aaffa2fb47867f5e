// SPDX-License-Identifier: GPL-2.0
#include <linux/page_data.h>

struct page_time_data *page_data;

int page_usable(const struct page_time_data *d)
{
	return d->mode;
}
