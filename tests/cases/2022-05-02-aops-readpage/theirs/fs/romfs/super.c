// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/fs.h>

static int romfs_read_folio(struct file *file, struct folio *folio)
{
	SetPageUptodate(&folio->page);
	unlock_page(&folio->page);
	return 0;
}

const struct address_space_operations romfs_aops = {
	.read_folio	= romfs_read_folio,
};
