/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MMAPX_H
#define _LINUX_MMAPX_H

#include <linux/types.h>

struct memcgx;

struct mmx_area {
	unsigned long start;
	unsigned long end;
	struct memcgx *cg;
};

static inline unsigned long mmx_area_len(const struct mmx_area *a)
{
	return a->end - a->start;
}

#include <linux/memcgx.h>

static inline bool mmx_area_fits(const struct mmx_area *a)
{
	return !a->cg || memcgx_room(a->cg, mmx_area_len(a));
}

#endif /* _LINUX_MMAPX_H */
