/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MEMREMAP_H_
#define _LINUX_MEMREMAP_H_

#include <linux/kernel.h>

struct resource {
	u64 start;
	u64 end;
	const char *name;
	unsigned long flags;
};

struct range {
	u64 start;
	u64 end;
};

enum memory_type {
	MEMORY_DEVICE_PRIVATE = 1,
	MEMORY_DEVICE_GENERIC,
};

/**
 * struct dev_pagemap - page structures for device memory
 * @range: the physical span
 * @type: what kind of memory it is
 */
struct dev_pagemap {
	struct range range;
	enum memory_type type;
	unsigned int flags;
	void *owner;
};

void *memremap_pages(struct dev_pagemap *pgmap, int nid);

static inline u64 resource_size(const struct resource *res)
{
	return res->end - res->start + 1;
}

static inline u64 range_len(const struct range *range)
{
	return range->end - range->start + 1;
}

#endif
