/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_KERNFS_H
#define _LINUX_KERNFS_H

#include <linux/types.h>

struct kernfs_elem {
	const char *name;
	unsigned int events;
};

void kernfs_notify_one(struct kernfs_elem *kn, bool now);

#define KFS_FLAG_ENABLED BIT(0)
#define KFS_FLAG_DIRTY BIT(1)
#define KFS_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct kfs_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool kfs_window_empty(const struct kfs_window *w)
{
	return !w->len;
}

#ifdef CONFIG_KFS_STATS
void kfs_stat_add(unsigned int idx, long delta);
#else
static inline void kfs_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
