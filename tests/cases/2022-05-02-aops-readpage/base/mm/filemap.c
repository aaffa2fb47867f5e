// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

/*
 * Fill a folio by ->read_folio() or, for those not converted, ->readpage().
 */
int filemap_read_folio(struct file *file, struct address_space *mapping,
		       struct folio *folio)
{
	const struct address_space_operations *aops = mapping->a_ops;

	if (aops->read_folio)
		return aops->read_folio(file, folio);
	return aops->readpage(file, &folio->page);
}
EXPORT_SYMBOL_GPL(filemap_read_folio);
