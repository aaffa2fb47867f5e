/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MEMREMAP_H
#define _LINUX_MEMREMAP_H

#include <linux/kconfig.h>
#include <linux/mm_types.h>

enum memory_type {
	MEMORY_DEVICE_PRIVATE = 1,
	MEMORY_DEVICE_FS_DAX,
};

/* A range of struct pages for memory the kernel does not manage itself. */
struct dev_pagemap {
	enum memory_type type;
	unsigned long pfn_first;
	unsigned long pfn_end;
	void (*page_free)(struct page *page, void *data);
	void *data;
};

#ifdef CONFIG_DEVICE_PRIVATE
static inline bool is_device_private_page(const struct page *page)
{
	return page->pgmap && page->pgmap->type == MEMORY_DEVICE_PRIVATE;
}
#else
static inline bool is_device_private_page(const struct page *page)
{
	return false;
}
#endif

#endif /* _LINUX_MEMREMAP_H */
