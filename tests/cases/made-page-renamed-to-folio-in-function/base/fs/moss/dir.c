// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

struct moss_dir {
	pgoff_t pages;
	u32 flags;
	int errors;
};

int moss_readdir(struct moss_dir *dir, pgoff_t n);
int moss_readdir(struct moss_dir *dir, pgoff_t n)
{
	struct page *page;
	int err = 0;

	if (n >= dir->pages)
		return -EINVAL;

	page = grab_page(n);
	if (!page)
		return -ENOMEM;

	if (!page_uptodate(page)) {
		err = -EIO;
		goto out;
	}

	dir->flags |= 1;

	if (dir->flags & 2)
		dir->flags &= ~2u;

	/* one more block was seen */
	dir->flags |= 4;

out:
	put_page(page);
	return err;
}
