/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TICKREF_TYPES_H
#define _LINUX_TICKREF_TYPES_H

#include <linux/types.h>

struct tick_ref {
	u64 base_ns;
	u32 mult;
	u32 shift;
};

static inline u64 tick_to_ns(const struct tick_ref *ref, u64 ticks)
{
	return ref->base_ns + ((ticks * ref->mult) >> ref->shift);
}

#endif
