// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mutex.h>

char *dup_mem(const char *src, size_t len)
{
	char *copy __free(kfree) = kmalloc(len + 1,
					   GFP_ATOMIC | GFP_KERNEL);
	size_t i;

	if (!copy)
		return NULL;
	for (i = 0; i < len; i++)
		copy[i] = src[i];
	return no_free_ptr(copy);
}
