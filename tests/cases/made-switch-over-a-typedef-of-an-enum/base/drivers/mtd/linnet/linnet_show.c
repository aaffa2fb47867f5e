// SPDX-License-Identifier: GPL-2.0
#include <linux/linnet.h>

/* rings as the hardware counts them */
struct linshow_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_LINSHOW_TRACE
static void linshow_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void linshow_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int linshow_fill(const struct linshow_ring *r)
{
	linshow_trace(r->head);
	return r->head - r->tail;
}

unsigned int linshow_id(const struct linnet_dev *d)
{
	return d->id;
}
