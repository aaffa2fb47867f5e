/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NETPOLL_H
#define _LINUX_NETPOLL_H

#include <linux/wq_flush.h>
#include <linux/workqueue.h>

#define NPL_FLAG_ENABLED BIT(0)
#define NPL_FLAG_DIRTY BIT(1)
#define NPL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct npl_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool npl_window_empty(const struct npl_window *w)
{
	return !w->len;
}

#ifdef CONFIG_NPL_STATS
void npl_stat_add(unsigned int idx, long delta);
#else
static inline void npl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
