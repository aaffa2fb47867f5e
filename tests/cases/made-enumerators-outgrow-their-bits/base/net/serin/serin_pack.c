// SPDX-License-Identifier: GPL-2.0
#include <linux/serin.h>

/* rings as the hardware counts them */
struct serpack_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_SERPACK_TRACE
static void serpack_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void serpack_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int serpack_fill(const struct serpack_ring *r)
{
	serpack_trace(r->head);
	return r->head - r->tail;
}

unsigned int serpack_fill_one(struct serpack_ring *r)
{
	return serpack_fill(r) + 1;
}
