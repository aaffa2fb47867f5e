// SPDX-License-Identifier: GPL-2.0
#include <linux/linnet.h>

/* rings as the hardware counts them */
struct linnet_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_LINNET_TRACE
static void linnet_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void linnet_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int linnet_fill(const struct linnet_ring *r)
{
	linnet_trace(r->head);
	return r->head - r->tail;
}

enum linnet_state linnet_state_of(const struct linnet_ring *r)
{
	if (r->head > 4096)
		return LINNET_LOST;
	return r->head == r->tail ? LINNET_OFF : LINNET_ON;
}
