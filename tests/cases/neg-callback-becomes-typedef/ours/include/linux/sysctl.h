/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SYSCTL_H
#define _LINUX_SYSCTL_H

#include <linux/types.h>

struct ctl_entry;

typedef int ctl_handler(struct ctl_entry *ctl, int write, void *buf,
			size_t *lenp, loff_t *ppos);
typedef bool (*ctl_permitted_t)(const struct ctl_entry *, int);

struct ctl_ops {
	ctl_handler *handler;
	ctl_permitted_t permitted;
};

struct ctl_entry {
	const char *procname;
	void *data;
	const struct ctl_ops *ops;
};

int ctl_register(struct ctl_entry *ctl);

#ifdef CONFIG_CTL_STATS
void ctl_stat_add(unsigned int idx, long delta);
#else
static inline void ctl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
