// SPDX-License-Identifier: GPL-2.0
#include "gate_bits.h"

void gate_flush(struct gate *g)
{
	if (GATE_TEST(g, ON))
		g->state = 0;
}
