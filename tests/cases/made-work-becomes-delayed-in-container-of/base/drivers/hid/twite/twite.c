// SPDX-License-Identifier: GPL-2.0
#include <linux/twite.h>

/* rings as the hardware counts them */
struct twite_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_TWITE_TRACE
static void twite_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void twite_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int twite_fill(const struct twite_ring *r)
{
	twite_trace(r->head);
	return r->head - r->tail;
}

unsigned int twite_id(const struct twite_dev *d)
{
	return d->id;
}
