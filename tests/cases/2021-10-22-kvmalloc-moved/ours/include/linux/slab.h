/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_SLAB_H
#define __LINUX_SLAB_H

#include <linux/types.h>

void *kmalloc(size_t size, gfp_t flags);
void kfree(const void *objp);

void *kvmalloc_node(size_t size, gfp_t flags, int node);
static inline void *kvmalloc(size_t size, gfp_t flags)
{
	return kvmalloc_node(size, flags, -1);
}
void kvfree(const void *addr);

#endif /* __LINUX_SLAB_H */
