// SPDX-License-Identifier: GPL-2.0
#include <linux/probe.h>
#include <linux/export.h>

struct probe {
	u32 enabled;
};

#ifdef CONFIG_DEBUG_FS
static unsigned long pr_debug_hits, pr_debug_misses;

static void pr_debug_account(bool hit)
{
	if (hit)
		pr_debug_hits++;
	else
		pr_debug_misses++;
}
#else
static inline void pr_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

int probe_err(const struct probe *dev, int err, const char *fmt, ...)
{
	pr_debug_account(err == -EBUSY);
	return err;
}
EXPORT_SYMBOL_GPL(probe_err);

int probe_enable(struct probe *dev)
{
	return dev->enabled++ ? -EBUSY : 0;
}
EXPORT_SYMBOL_GPL(probe_enable);

void *probe_map(struct probe *dev, u32 res)
{
	return dev->enabled ? dev : NULL;
}
EXPORT_SYMBOL_GPL(probe_map);
