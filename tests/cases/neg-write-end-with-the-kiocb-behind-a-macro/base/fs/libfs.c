// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

int simple_write_begin(struct file *file, struct address_space *mapping,
		       loff_t pos, unsigned len,
		       struct folio **foliop, void **fsdata)
{
	*foliop = NULL;
	return len ? 0 : -EINVAL;
}

static int simple_write_end(struct file *file, struct address_space *mapping,
			    loff_t pos, unsigned len, unsigned copied,
			    struct folio *folio, void *fsdata)
{
	return copied;
}

extern const struct address_space_operations ram_aops;
const struct address_space_operations ram_aops = {
	.write_begin	= simple_write_begin,
	.write_end	= simple_write_end,
};
