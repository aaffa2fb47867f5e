// SPDX-License-Identifier: GPL-2.0
#include <linux/probe9.h>
#include <linux/export.h>

struct probe9 {
	u32 enabled;
};

#ifdef CONFIG_DEBUG_FS
static unsigned long pr9_debug_hits, pr9_debug_misses;

static void pr9_debug_account(bool hit)
{
	if (hit)
		pr9_debug_hits++;
	else
		pr9_debug_misses++;
}
#else
static inline void pr9_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */
int probe9_err(const struct probe9 *dev, int err, const char *fmt, ...)
{
	pr9_debug_account(err == -EBUSY);
	return err;
}
EXPORT_SYMBOL_GPL(probe9_err);

int probe9_enable(struct probe9 *dev)
{
	return dev->enabled++ ? -EBUSY : 0;
}
EXPORT_SYMBOL_GPL(probe9_enable);

void *probe9_map(struct probe9 *dev, u32 res)
{
	return dev->enabled ? dev : NULL;
}
EXPORT_SYMBOL_GPL(probe9_map);
