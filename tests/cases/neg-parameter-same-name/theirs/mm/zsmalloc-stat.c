// SPDX-License-Identifier: GPL-2.0
#include "zsmalloc-stat.h"

/* Bring a raw sample into the unit the callers count in. */
static int zsstat_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#ifdef CONFIG_PM_SLEEP
static int zsstat_saved_mode;

static int zsstat_suspend_mode(int mode)
{
	zsstat_saved_mode = mode;
	return 0;
}

static int zsstat_resume_mode(void)
{
	return zsstat_saved_mode;
}
#endif

unsigned int zs_pool_pressure(unsigned int pages, unsigned int limit)
{
	return limit ? zsstat_scale(pages, 100, limit) : 0;
}

unsigned int zs_pool_headroom(unsigned int nr_free_slots,
				  unsigned int reserve)
{
	if (nr_free_slots <= reserve)
		return 0;
	nr_free_slots -= reserve;
	return zsstat_scale((int)nr_free_slots, 1, 4);
}
