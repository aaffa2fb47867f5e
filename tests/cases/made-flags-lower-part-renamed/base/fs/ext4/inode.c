// SPDX-License-Identifier: GPL-2.0
#include <linux/page-state.h>

int ext4_mark(struct page *page)
{
	if (PageChecked(page))
		return 1;
	SetChecked_checked(page);
	return 0;
}
