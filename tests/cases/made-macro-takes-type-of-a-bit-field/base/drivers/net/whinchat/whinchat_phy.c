// SPDX-License-Identifier: GPL-2.0
#include <linux/whinchat.h>

/* rings as the hardware counts them */
struct whinphy_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_WHINPHY_TRACE
static void whinphy_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void whinphy_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int whinphy_fill(const struct whinphy_ring *r)
{
	whinphy_trace(r->head);
	return r->head - r->tail;
}

unsigned int whinphy_level(struct whinphy_ring *r)
{
	return whinphy_fill(r);
}
