// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/mmzone.h>

static const char * const vmstat_text[NR_STAT_ITEMS] = {
	"nr_active_anon",
	"nr_inactive_anon",
	"nr_slab",
	"nr_mlock",
	"nr_bounce",
	"nr_free_cma",
};

const char *vmstat_name(unsigned int item);

const char *vmstat_name(unsigned int item)
{
	return vmstat_text[item];
}
