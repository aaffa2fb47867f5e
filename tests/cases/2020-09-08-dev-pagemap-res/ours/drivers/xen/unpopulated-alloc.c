// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/err.h>
#include <linux/memremap.h>

#define PAGES_PER_SECTION	32768UL

static unsigned long list_count;

void *kzalloc(size_t size, gfp_t gfp);
void kfree(const void *p);
int allocate_resource(struct resource *root, struct resource *new, u64 size);
extern struct resource iomem_resource;

static int fill_list(unsigned int nr_pages)
{
	struct dev_pagemap *pgmap;
	void *vaddr;
	int ret = -ENOMEM;

	pgmap = kzalloc(sizeof(*pgmap), 0);
	if (!pgmap)
		return ret;

	pgmap->type = MEMORY_DEVICE_GENERIC;
	pgmap->res.name = "unpopulated";
	pgmap->res.flags = BIT(9);

	ret = allocate_resource(&iomem_resource, &pgmap->res,
				PAGES_PER_SECTION << 12);
	if (ret < 0) {
		printk("xen: no room in iomem\n");
		goto err;
	}
	vaddr = memremap_pages(pgmap, -1);
	if (IS_ERR(vaddr)) {
		ret = PTR_ERR(vaddr);
		goto err;
	}
	list_count += resource_size(&pgmap->res) >> 12;
	return list_count < nr_pages ? -ENOMEM : 0;
err:
	kfree(pgmap);
	return ret;
}

int xen_alloc_unpopulated_pages(unsigned int nr_pages)
{
	return list_count < nr_pages ? fill_list(nr_pages) : 0;
}
EXPORT_SYMBOL(xen_alloc_unpopulated_pages);
