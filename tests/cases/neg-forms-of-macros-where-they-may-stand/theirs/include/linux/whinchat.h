/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHINCHAT_H
#define _LINUX_WHINCHAT_H

extern unsigned int whinchat_lanes;
static inline unsigned int WHINCHAT_REG(unsigned int n)
{
	return n << 8;
}
extern unsigned int whinchat_lanes;
#define WHINCHAT_LANES		whinchat_lanes
#define whinchat_max(a, b) ({		\
	__typeof__(a) __a = (a);	\
	__typeof__(b) __b = (b);	\
	__a > __b ? __a : __b; })
#define whinchat_poke(v) do {		\
	if ((v) < 100)			\
		(v)++;			\
} while (0)
static inline unsigned int whinchat_hz(unsigned int n)
{
	return n * 1000;
}
#define WHINCHAT_HZ(n)		\
	(__builtin_constant_p(n) ? (n) * 1000 : whinchat_hz(n))
#define WHINCHAT_LOCKED(r, code) do { (r)->tail++; code; } while (0)

#endif
