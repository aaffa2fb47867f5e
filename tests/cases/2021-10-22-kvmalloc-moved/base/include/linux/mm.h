/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_MM_H
#define __LINUX_MM_H

#include <linux/types.h>

struct page;
struct mm_struct;

void *kvmalloc_node(size_t size, gfp_t flags, int node);
static inline void *kvmalloc(size_t size, gfp_t flags)
{
	return kvmalloc_node(size, flags, -1);
}
void kvfree(const void *addr);

bool is_vmalloc_addr(const void *x);
int can_do_mlock(void);

#endif /* __LINUX_MM_H */
