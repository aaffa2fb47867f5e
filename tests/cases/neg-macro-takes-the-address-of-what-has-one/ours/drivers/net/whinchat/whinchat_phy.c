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

struct whinphy_caps {
	unsigned int lanes:4;
	unsigned int rate;
	struct whinphy_ring *rings;
};

static struct whinphy_ring *whinphy_of(struct whinphy_caps *c)
{
	return c->rings;
}

unsigned int whinphy_note(struct whinphy_caps *c)
{
	unsigned int n = c->lanes;

	whinchat_note(n);
	whinchat_note(c->rate);
	whinchat_note(c->rings[c->lanes].head);
	whinchat_note(whinphy_of(c)->tail);
	whinchat_note(*(unsigned int *)c);
	return whinchat_mask(whinphy_of(c), c->lanes) + whinchat_mask(c->rings, 1 << 3);
}
