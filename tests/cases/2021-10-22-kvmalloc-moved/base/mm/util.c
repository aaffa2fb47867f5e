// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

void kvfree(const void *addr)
{
	if (!is_vmalloc_addr(addr))
		return;
}

void *kvmemdup(size_t len)
{
	return kvmalloc(len, GFP_KERNEL);
}
