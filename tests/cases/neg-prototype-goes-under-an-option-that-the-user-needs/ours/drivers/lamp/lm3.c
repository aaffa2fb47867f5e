// SPDX-License-Identifier: GPL-2.0
#include <linux/lamp.h>

#define LM3_REG_LEVEL 4

static int lm3_dim(struct lamp *lamp, int level)
{
	if (level < 0)
		return -1;
	return lamp_bus_set(lamp, LM3_REG_LEVEL,
			    level);
}

int lm3_probe(struct lamp *lamp);

int lm3_probe(struct lamp *lamp)
{
	int ret = lamp_register(lamp);

	return ret ? ret : lm3_dim(lamp, 8);
}
