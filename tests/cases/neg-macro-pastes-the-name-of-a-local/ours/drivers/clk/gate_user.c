// SPDX-License-Identifier: GPL-2.0
#include "gate_bits.h"

int gate_user_one(struct gate *g);

int gate_user_one(struct gate *g)
{
	return gate_busy(g);
}

int gate_user_two(int n);

int gate_user_two(int n)
{
	int gate_old_base = n, old_base = n + 1;

	return GATE_BASE(old) + gate_old_base + old_base;
}
