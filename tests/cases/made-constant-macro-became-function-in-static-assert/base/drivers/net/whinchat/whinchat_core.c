// SPDX-License-Identifier: GPL-2.0
#include <linux/whinchat.h>

/* rings as the hardware counts them */
struct whinchat_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_WHINCHAT_TRACE
static void whinchat_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void whinchat_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int whinchat_fill(const struct whinchat_ring *r)
{
	whinchat_trace(r->head);
	return r->head - r->tail;
}

unsigned int whinchat_core(struct whinchat_ring *r)
{
	return whinchat_fill(r);
}
