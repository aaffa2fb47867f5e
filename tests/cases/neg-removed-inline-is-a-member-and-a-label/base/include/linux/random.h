/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RANDOM_H
#define _LINUX_RANDOM_H

#include <linux/kernel.h>

u32 get_random_u32(void);
u32 __get_random_u32_below(u32 ceil);

/**
 * prandom_u32_max - a number in [0, @ep_ro)
 * @ep_ro: one more than the largest wanted
 */
static inline u32 prandom_u32_max(u32 ep_ro)
{
	return __get_random_u32_below(ep_ro);
}

static inline u32 get_random_u32_below(u32 ceil)
{
	if (!__builtin_constant_p(ceil))
		return __get_random_u32_below(ceil);
	return ceil <= 1 ? 0 : get_random_u32() % ceil;
}

static inline u32 get_random_u32_inclusive(u32 floor, u32 ceil)
{
	return floor + prandom_u32_max(ceil - floor + 1);
}

#endif /* _LINUX_RANDOM_H */
