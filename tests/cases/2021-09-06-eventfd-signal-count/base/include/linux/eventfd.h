/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_EVENTFD_H
#define _LINUX_EVENTFD_H

#include <linux/kernel.h>

struct eventfd_ctx;

struct task_struct {
	int pid;
	unsigned in_eventfd_signal:1;
};

extern struct task_struct *current;

#ifdef CONFIG_EVENTFD

extern int eventfd_wake_count;

__u64 eventfd_signal(struct eventfd_ctx *ctx, __u64 n);

static inline bool eventfd_signal_count(void)
{
	return eventfd_wake_count;
}

#else /* CONFIG_EVENTFD */

/*
 * Without eventfd its users still have to build; signals then fail or go
 * nowhere.
 */
static inline int eventfd_signal(struct eventfd_ctx *ctx, __u64 n)
{
	return -EOPNOTSUPP;
}

static inline bool eventfd_signal_count(void)
{
	return false;
}

#endif

#endif /* _LINUX_EVENTFD_H */
