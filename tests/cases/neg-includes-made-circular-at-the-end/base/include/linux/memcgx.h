/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MEMCGX_H
#define _LINUX_MEMCGX_H

#include <linux/types.h>

struct mmx_area;

struct memcgx {
	u64 usage;
	u64 limit;
};

static inline bool memcgx_room(const struct memcgx *cg, u64 n)
{
	return cg->usage + n <= cg->limit;
}

bool memcgx_charge(struct memcgx *cg, struct mmx_area *a);

#endif /* _LINUX_MEMCGX_H */
