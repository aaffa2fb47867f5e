// SPDX-License-Identifier: GPL-2.0
#include <linux/page-state.h>

int ext4_mark(struct page *page)
{
	if (PageOwner(page))
		return 1;
	SetOwner_owner(page);
	return 0;
}
