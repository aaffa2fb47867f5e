/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LOG2_H
#define _LINUX_LOG2_H

#include <linux/types.h>

static inline int __ilog2_u32(u32 n)
{
	return n ? 31 - __builtin_clz(n) : -1;
}

#define ilog2(n)	__ilog2_u32(n)
#define order_base_2(n)	((n) > 1 ? ilog2((n) - 1) + 1 : 0)

#endif /* _LINUX_LOG2_H */
