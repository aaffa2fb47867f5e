/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WDT_H
#define _LINUX_WDT_H

#include <linux/types.h>

struct wdt {
	unsigned int timeout;
	unsigned int pings;
};

void wdt_ping(struct wdt *wdt);
void wdt_set_timeout(struct wdt *wdt, unsigned int secs);

#define WDTL_FLAG_ENABLED BIT(0)
#define WDTL_FLAG_DIRTY BIT(1)
#define WDTL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct wdtl_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool wdtl_window_empty(const struct wdtl_window *w)
{
	return !w->len;
}

#ifdef CONFIG_WDTL_STATS
void wdtl_stat_add(unsigned int idx, long delta);
#else
static inline void wdtl_stat_add(unsigned int idx, long delta)
{
}
#endif

#endif
