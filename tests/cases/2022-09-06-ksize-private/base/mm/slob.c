// SPDX-License-Identifier: GPL-2.0
#include <linux/slab.h>
#include "slab.h"

void *krealloc(const void *p, size_t new_size, gfp_t flags)
{
	void *ret;

	if (p && __ksize(p) >= new_size)
		return (void *)p;
	ret = kmalloc(new_size, flags);
	if (ret)
		kfree(p);
	return ret;
}
