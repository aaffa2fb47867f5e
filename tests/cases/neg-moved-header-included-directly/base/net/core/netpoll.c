// SPDX-License-Identifier: GPL-2.0
#include <linux/netpoll.h>

#ifdef CONFIG_DEBUG_FS
static unsigned long npl_debug_hits, npl_debug_misses;

static void npl_debug_account(bool hit)
{
	if (hit)
		npl_debug_hits++;
	else
		npl_debug_misses++;
}
#else
static inline void npl_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

/* Bring a raw sample into the unit the callers count in. */
static int npl_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

void netpoll_kick(struct wq *wq)
{
	wq_queue(wq);
}
