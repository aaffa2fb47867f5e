// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

struct moss_dir {
	pgoff_t pages;
	u32 flags;
	int errors;
};

static int moss_check(struct moss_dir *dir, struct page *page)
{
	if (page->flags & BIT(3)) {
		dir->errors++;
		return -EIO;
	}
	return 0;
}

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
	if (dir->errors)
		moss_check(dir, grab_page(n));

	/* one more block was seen */
	dir->flags |= 4;

out:
	put_page(page);
	return err;
}
