// SPDX-License-Identifier: GPL-2.0
#include "i9xx_mem.h"

/* Bring a raw sample into the unit the callers count in. */
static int i9c_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long i9c_debug_hits, i9c_debug_misses;

static void i9c_debug_account(bool hit)
{
	if (hit)
		i9c_debug_hits++;
	else
		i9c_debug_misses++;
}
#else
static inline void i9c_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

int i9xx_obj_pin(struct i9xx_obj *obj)
{
	return obj->size ? 0 : -EINVAL;
}
