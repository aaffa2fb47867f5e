// SPDX-License-Identifier: GPL-2.0-only
#include <linux/pagemap.h>

int fuse_readdir_cached(struct page *page);

int fuse_readdir_cached(struct page *page)
{
	if (!page->mapping)
		return -1;
	return 0;
}
