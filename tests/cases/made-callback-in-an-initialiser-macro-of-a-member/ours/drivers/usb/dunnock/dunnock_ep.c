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

static int dunep_event(struct dunnock_nb *nb, unsigned long ev, void *data)
{
	return data ? nb->prio : (int)ev;
}

static struct dunep {
	int id;
	struct dunnock_nb nb;
} dunep_dev = {
	.id = 3,
	.nb = DUNNOCK_NB(dunep_event, 2),
};

int dunep_start(void)
{
	return dunnock_register(&dunep_dev.nb);
}
