// SPDX-License-Identifier: GPL-2.0
#include "osprey.h"

static u32 osprey_read(struct osprey *o)
{
	return o->status & 0xff;
}

static bool osprey_is_busy(struct osprey *o)
{
	return o->status & BIT(9);
}

int osprey_xfer(struct osprey *o);
int osprey_xfer(struct osprey *o)
{
	if (osprey_is_busy(o))
		return -EBUSY;
	o->ctl |= BIT(0);
	return osprey_read(o);
}

int osprey_suspend(struct osprey *o);
int osprey_suspend(struct osprey *o)
{
	o->ctl &= ~BIT(0);
	return 0;
}
