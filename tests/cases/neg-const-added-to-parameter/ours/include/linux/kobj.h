/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KOBJ_H
#define _LINUX_KOBJ_H

#include <linux/types.h>

struct kobj {
	const char *name;
	struct kobj *parent;
	unsigned int ref;
};

unsigned int kobj_depth(const struct kobj *kobj);
bool kobj_below(const struct kobj *kobj, const struct kobj *top);

#define KOBJL_FLAG_ENABLED BIT(0)
#define KOBJL_FLAG_DIRTY BIT(1)
#define KOBJL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct kobjl_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool kobjl_window_empty(const struct kobjl_window *w)
{
	return !w->len;
}

#ifdef CONFIG_KOBJL_STATS
void kobjl_stat_add(unsigned int idx, long delta);
#else
static inline void kobjl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
