// SPDX-License-Identifier: GPL-2.0
#include <linux/siskin.h>

/* rings as the hardware counts them */
struct sisops_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_SISOPS_TRACE
static void sisops_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void sisops_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int sisops_fill(const struct sisops_ring *r)
{
	sisops_trace(r->head);
	return r->head - r->tail;
}

unsigned int sisops_one(struct sisops_ring *r)
{
	return sisops_fill(r) + 1;
}
