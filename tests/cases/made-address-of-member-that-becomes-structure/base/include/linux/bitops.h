/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BITOPS_H
#define _BITOPS_H

static inline bool test_bit(unsigned long nr, const volatile unsigned long *addr)
{
	return (addr[nr / 64] >> (nr % 64)) & 1;
}

static inline void set_bit(unsigned long nr, volatile unsigned long *addr)
{
	addr[nr / 64] |= 1UL << (nr % 64);
}

#endif
