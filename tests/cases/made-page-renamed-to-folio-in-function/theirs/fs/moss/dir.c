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
	struct folio *folio;
	int err = 0;

	if (n >= dir->pages)
		return -EINVAL;

	folio = grab_folio(n);
	if (!folio)
		return -ENOMEM;

	if (!folio_test_uptodate(folio)) {
		err = -EIO;
		goto out;
	}

	dir->flags |= 1;

	if (dir->flags & 2)
		dir->flags &= ~2u;

	/* one more block was seen */
	dir->flags |= 4;

out:
	folio_put(folio);
	return err;
}
