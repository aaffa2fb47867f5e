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

static const struct siskin_pin sisops_table[] = { { 1, "reset" }, { 2, "wake" } };
static const struct siskin_pin *const sisops_list[] = { &sisops_table[0], NULL };

static struct siskin_old sisops_board = {
	.pins = { { .nr = 1 }, { .nr = 2 } },
	.label = "old",
	.mask = 3,
};

static int sisops_sum(struct siskin_old *o, const int *table)
{
	int n = o->users++ + o->chip;

	switch (o->state) {
	case 1:
		n += table[o->state];
		break;
	}
	if (!o->pin || o->state == n || o->users & 1)
		return 1 << o->chip;
	return *o->regs + o->regs[1] + o->mask + (int)o->phy.lanes;
}

int sisops_use(struct siskin_old *o, const int *table)
{
	o->label = sisops_list[0]->name;
	o->pins[0].nr = sisops_table[1].nr;
	return sisops_sum(o, table) + (int)sisops_board.id;
}
