// SPDX-License-Identifier: GPL-2.0
#include <linux/serin.h>

/* rings as the hardware counts them */
struct serin_ring {
	unsigned int head;
	unsigned int tail;
};

#ifdef CONFIG_SERIN_TRACE
static void serin_trace(unsigned int n)
{
	(void)n;
}
#else
static inline void serin_trace(unsigned int n)
{
	(void)n;
}
#endif

static inline unsigned int serin_fill(const struct serin_ring *r)
{
	serin_trace(r->head);
	return r->head - r->tail;
}

int serin_is_known(enum serin_op op)
{
	return op < SERIN_OPS;
}

int serin_hashes(enum serin_op op)
{
	return op == SERIN_HASH;
}
