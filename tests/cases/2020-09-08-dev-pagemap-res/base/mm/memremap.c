// SPDX-License-Identifier: GPL-2.0
#include <linux/memremap.h>
#include <linux/err.h>

void *arch_add_memory(int nid, u64 start, u64 size);

void *memremap_pages(struct dev_pagemap *pgmap, int nid)
{
	struct resource *res = &pgmap->res;

	if (pgmap->type != MEMORY_DEVICE_GENERIC && !pgmap->owner)
		return ERR_PTR(-EINVAL);
	return arch_add_memory(nid, res->start, resource_size(res));
}
EXPORT_SYMBOL_GPL(memremap_pages);
