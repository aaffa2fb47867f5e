// SPDX-License-Identifier: GPL-2.0
#include "gate_bits.h"

int gate_user_one(struct gate *g);

int gate_user_one(struct gate *g)
{
	return gate_busy(g);
}
