// SPDX-License-Identifier: GPL-2.0
#include <linux/twite.h>

/* rings as the hardware counts them */
struct twpoll_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_TWPOLL_TRACE
static void twpoll_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void twpoll_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int twpoll_fill(const struct twpoll_ring *r)
{
	twpoll_trace(r->head);
	return r->head - r->tail;
}

unsigned int twpoll_one(struct twpoll_ring *r)
{
	return twpoll_fill(r) + 1;
}
