// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

static int patch_read_folio(struct file *file, struct folio *folio)
{
	return folio ? 0 : -EIO;
}

static int patch_write_begin(struct file *file, struct address_space *mapping,
			     loff_t pos, unsigned len,
			     struct folio **foliop, void **fsdata)
{
	*fsdata = NULL;
	*foliop = NULL;
	return 0;
}

static int patch_write_end(struct file *file, struct address_space *mapping,
			   loff_t pos, unsigned len, unsigned copied,
			   struct folio *folio, void *fsdata)
{
	return copied < len ? -EIO : (int)copied;
}

const struct address_space_operations patch_aops;
const struct address_space_operations patch_aops = {
	.read_folio	= patch_read_folio,
	.write_begin	= patch_write_begin,
	.write_end	= patch_write_end,
};
