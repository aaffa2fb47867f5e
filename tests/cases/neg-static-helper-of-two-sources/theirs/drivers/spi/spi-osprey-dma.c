// SPDX-License-Identifier: GPL-2.0
#include "osprey.h"

static bool osprey_is_busy(struct osprey *o)
{
	return !!(o->status & BIT(9));
}

int osprey_dma(struct osprey *o);
int osprey_dma(struct osprey *o)
{
	return osprey_is_busy(o) ? -EBUSY : 0;
}
