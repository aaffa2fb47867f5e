// SPDX-License-Identifier: GPL-2.0
#include <linux/fs.h>

struct patch_operations {
	int (*write_begin)(struct file *file, struct address_space *mapping,
			   loff_t pos, unsigned len);
};

static int patch_write_begin(struct file *file, struct address_space *mapping,
			     loff_t pos, unsigned len)
{
	return file->f_mapping == mapping ? (int)len : (int)pos;
}

static int patch_read_folio(struct file *file, struct folio *folio)
{
	return patch_write_begin(file, file->f_mapping, 0, 0);
}

const struct patch_operations patch_ops;
const struct patch_operations patch_ops = {
	.write_begin = patch_write_begin,
};

const struct address_space_operations patch_aops;
const struct address_space_operations patch_aops = {
	.read_folio	= patch_read_folio,
	.write_begin	= NULL,
};
