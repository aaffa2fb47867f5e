/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DRIVERS_CLK_GATE_BITS_H
#define DRIVERS_CLK_GATE_BITS_H

#include <linux/kernel.h>

enum gate_bits {
	GATE_ON,
	GATE_BUSY,
	GATE_PRIVATE = 8,
};

struct gate {
	unsigned long state;
};

void gate_flush(struct gate *g);

#define GATE_TEST(g, bit)	((g)->state & BIT(GATE_##bit))
#define GATE_FNS(name, bit)				\
static inline bool gate_##name(const struct gate *g)	\
{							\
	return g->state & BIT(GATE_##bit);			\
}
GATE_FNS(on, ON)
GATE_FNS(busy, BUSY)

void gate_reset(struct gate *g);

extern int gate_old_base;
#define GATE_BASE(x)	(x##_base + 1)

#endif
