/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ALLOC_TAG_H
#define _LINUX_ALLOC_TAG_H

#include <linux/types.h>

void *__tagged_alloc(size_t size, gfp_t flags);

static inline void *tagged_alloc(size_t size, gfp_t flags)
{
	return __tagged_alloc(size, flags);
}

void tagged_free(void *p);

#ifdef CONFIG_ATAG_STATS
void atag_stat_add(unsigned int idx, long delta);
#else
static inline void atag_stat_add(unsigned int idx, long delta)
{
}
#endif

enum atag_class {
	ATAG_CLASS_NONE,
	ATAG_CLASS_LOW,
	ATAG_CLASS_HIGH,
	ATAG_CLASS_MAX
};

static inline const char *atag_class_str(enum atag_class c)
{
	return c == ATAG_CLASS_HIGH ? "high" :
		c == ATAG_CLASS_LOW ? "low" : "none";
}

#endif
