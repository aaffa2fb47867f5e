// SPDX-License-Identifier: GPL-2.0
#include <linux/page_data.h>

int page_all(void);

int page_all(void)
{
	const struct page_time *d = page_data;
	int i;

	for (i = 0; i < 2; i++, d++) {
		if (!page_usable(d))
			return 0;
	}
	return 1;
}
