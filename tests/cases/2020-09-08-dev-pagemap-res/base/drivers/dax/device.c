// SPDX-License-Identifier: GPL-2.0
#include <linux/memremap.h>

struct dev_dax {
	struct range range;
	struct dev_pagemap pgmap;
};

void *dev_dax_map(struct dev_dax *dev_dax)
{
	struct dev_pagemap *pgmap = &dev_dax->pgmap;

	pgmap->type = MEMORY_DEVICE_GENERIC;
	pgmap->res.start = dev_dax->range.start;
	pgmap->res.end = dev_dax->range.end;
	return memremap_pages(pgmap, 0);
}
