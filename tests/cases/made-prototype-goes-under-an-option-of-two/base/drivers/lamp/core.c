// SPDX-License-Identifier: GPL-2.0
#include <linux/lamp.h>

static struct lamp *lamps[4];

int lamp_register(struct lamp *lamp)
{
	if (lamp->bus < 0 || lamp->bus > 3)
		return -1;
	lamps[lamp->bus] = lamp;
	return 0;
}

void lamp_unregister(struct lamp *lamp)
{
	lamps[lamp->bus] = 0;
}

int lamp_bus_set(struct lamp *lamp, int reg, int value)
{
	lamp->level = reg + value;
	return lamps[lamp->bus] == lamp ? 0 : -1;
}
