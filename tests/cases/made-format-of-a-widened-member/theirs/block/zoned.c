// SPDX-License-Identifier: GPL-2.0
#include <linux/printk.h>
#include <linux/zoned.h>

void zone_reset(struct zone_state *z)
{
	if (z->state)
		pr_err("%s: %llu sectors in use\n", z->name, z->sectors);
	z->state = 0;
}
