/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BITOPS_X_H
#define _BITOPS_X_H

static inline int top_bit(unsigned long x)
{
	return x ? 63 - __builtin_clzl(x) : -1;
}

#endif
