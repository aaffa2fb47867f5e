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

__u64 eventfd_signal(struct eventfd_ctx *ctx, __u64 n);

static inline bool eventfd_signal_allowed(void)
{
	return !current->in_eventfd_signal;
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

static inline bool eventfd_signal_allowed(void)
{
	return true;
}

#endif

#endif /* _LINUX_EVENTFD_H */
