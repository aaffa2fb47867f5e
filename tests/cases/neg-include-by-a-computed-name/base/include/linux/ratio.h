/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RATIO_H
#define _LINUX_RATIO_H

#include <linux/types.h>

struct ratio {
	u32 mul;
	u32 div;
};

static inline u32 ratio_apply(const struct ratio *r, u32 v)
{
	return r->div ? v * r->mul / r->div : v;
}

#endif /* _LINUX_RATIO_H */
