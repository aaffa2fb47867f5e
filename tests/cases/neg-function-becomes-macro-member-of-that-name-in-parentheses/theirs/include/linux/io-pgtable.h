/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _IO_PGTABLE_H
#define _IO_PGTABLE_H

#include <linux/types.h>

struct device;
struct page;

struct pt_ops {
	void *(*alloc_pages)(void *cookie, size_t size, gfp_t gfp);
	void (*free)(void *cookie, void *pages);
	int (*map)(void *cookie, unsigned long iova);
};

int pt_init(struct pt_ops *ops, void *cookie);

#endif
