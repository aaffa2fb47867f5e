/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FS_H
#define _LINUX_FS_H

#include <linux/kernel.h>

struct file;
struct address_space;

struct page {
	unsigned long flags;
	struct address_space *mapping;
	pgoff_t index;
};

struct folio {
	struct page page;
};

struct address_space_operations {
	int (*writepage)(struct page *page, void *wbc);
	int (*read_folio)(struct file *, struct folio *);
	void (*freepage)(struct page *);
};

struct address_space {
	void *host;
	unsigned long nrpages;
	const struct address_space_operations *a_ops;
};

#define page_folio(p)	container_of(p, struct folio, page)

void SetPageUptodate(struct page *page);
void unlock_page(struct page *page);

#endif
