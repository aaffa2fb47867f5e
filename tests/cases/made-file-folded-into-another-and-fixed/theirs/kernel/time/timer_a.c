// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "tmrx.h"

u32 tmrx_a_next(u32 now, u32 period)
{
	u32 next = now + period;

	/* never in the past */
	if (next < now)
		next = ~0U;
	return next;
}

u32 tmrx_b_next(u32 now, u32 period)
{
	u32 next = now + period;

	/* never in the past */
	if (next < now)
		next = ~0U;
	return next;
}
