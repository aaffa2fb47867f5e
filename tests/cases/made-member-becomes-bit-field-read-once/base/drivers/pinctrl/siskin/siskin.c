// SPDX-License-Identifier: GPL-2.0
#include <linux/siskin.h>

/* rings as the hardware counts them */
struct siskin_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_SISKIN_TRACE
static void siskin_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void siskin_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int siskin_fill(const struct siskin_ring *r)
{
	siskin_trace(r->head);
	return r->head - r->tail;
}

unsigned int siskin_id(const struct siskin_dev *d)
{
	return d->id;
}
