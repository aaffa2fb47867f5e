// SPDX-License-Identifier: GPL-2.0
#include <linux/dunnock.h>

/* rings as the hardware counts them */
struct dunep_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_DUNEP_TRACE
static void dunep_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void dunep_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int dunep_fill(const struct dunep_ring *r)
{
	dunep_trace(r->head);
	return r->head - r->tail;
}

unsigned int dunep_one(struct dunep_ring *r)
{
	return dunep_fill(r) + 1;
}
