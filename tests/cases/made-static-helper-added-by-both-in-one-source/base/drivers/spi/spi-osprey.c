// SPDX-License-Identifier: GPL-2.0
#include "osprey.h"

static u32 osprey_read(struct osprey *o)
{
	return o->status & 0xff;
}

int osprey_xfer(struct osprey *o);
int osprey_xfer(struct osprey *o)
{
	o->ctl |= BIT(0);
	return osprey_read(o);
}

int osprey_suspend(struct osprey *o);
int osprey_suspend(struct osprey *o)
{
	o->ctl &= ~BIT(0);
	return 0;
}
