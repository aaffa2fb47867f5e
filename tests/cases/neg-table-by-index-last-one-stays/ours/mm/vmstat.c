// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/mmzone.h>

static const char * const vmstat_text[] = {
	[NR_ACTIVE_ANON] = "nr_active_anon",
	[NR_INACTIVE_ANON] = "nr_inactive_anon",
	[NR_SLAB] = "nr_slab",
	[NR_FREE_CMA] = "nr_free_cma",
};

static_assert(ARRAY_SIZE(vmstat_text) == NR_STAT_NAMES);

const char *vmstat_name(unsigned int item);

const char *vmstat_name(unsigned int item)
{
	return vmstat_text[item];
}
