/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H
#include <linux/types.h>

struct address_space;
struct folio;
struct file {
	struct address_space *f_mapping;
	void *private_data;
};
struct kiocb {
	struct file *ki_filp;
	loff_t ki_pos;
};

struct address_space_operations {
	int (*read_folio)(struct file *file, struct folio *folio);

	int (*write_begin)(const struct kiocb *, struct address_space *mapping,
				loff_t pos, unsigned len,
				struct folio **foliop, void **fsdata);
	int (*write_end)(const struct kiocb *, struct address_space *mapping,
				loff_t pos, unsigned len, unsigned copied,
				struct folio *folio, void *fsdata);
};

int simple_write_begin(const struct kiocb *iocb, struct address_space *mapping,
		       loff_t pos, unsigned len,
		       struct folio **foliop, void **fsdata);
#endif
