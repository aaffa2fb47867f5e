// SPDX-License-Identifier: GPL-2.0
#include <linux/lamp.h>

#define LM4_REG_LEVEL 4

static int lm4_dim(struct lamp *lamp, int level)
{
	if (level < 0)
		return -1;
	return lamp_bus_set(lamp, LM4_REG_LEVEL,
			    level);
}

int lm4_probe(struct lamp *lamp);

int lm4_probe(struct lamp *lamp)
{
	int ret = lamp_register(lamp);

	return ret ? ret : lm4_dim(lamp, 8);
}
