// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm_show.h>
#include <linux/module.h>
#include <linux/printk.h>

static unsigned long total;

/* __show_mem() may be called from an oops */
void __show_mem(unsigned int flags, void *nodemask, int max_zone_idx)
{
	pr_info("Mem-Info: flags %#x zones %d\n", flags, max_zone_idx);
	pr_info("%lu pages RAM\n", total);
}

unsigned long si_mem_available(void)
{
	return total / 2;
}
EXPORT_SYMBOL_GPL(si_mem_available);
