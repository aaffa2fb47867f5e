/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BITOPS_H
#define _LINUX_BITOPS_H
static inline void set_bit(int nr, unsigned long *addr)
{
	addr[nr / 64] |= 1UL << (nr % 64);
}
static inline _Bool test_bit(int nr, const unsigned long *addr)
{
	return addr[nr / 64] >> (nr % 64) & 1;
}
#endif
