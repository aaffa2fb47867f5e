// SPDX-License-Identifier: GPL-2.0
#include <linux/dunnock.h>

/* rings as the hardware counts them */
struct dunnock_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_DUNNOCK_TRACE
static void dunnock_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void dunnock_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int dunnock_fill(const struct dunnock_ring *r)
{
	dunnock_trace(r->head);
	return r->head - r->tail;
}

int dunnock_send(int ep, const void *buf, int len, int flags)
{
	return buf ? ep + len + flags : 0;
}
