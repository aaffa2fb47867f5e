// SPDX-License-Identifier: GPL-2.0
#include <linux/kernfs.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long cgnot_debug_hits, cgnot_debug_misses;

static void cgnot_debug_account(bool hit)
{
	if (hit)
		cgnot_debug_hits++;
	else
		cgnot_debug_misses++;
}
#else
static inline void cgnot_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

/* Bring a raw sample into the unit the callers count in. */
static int cgnot_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

void cgroup_file_notify(struct kernfs_elem *kn)
{
	cgnot_debug_account(kn->events == 0);
	kernfs_notify_one(kn);
}
