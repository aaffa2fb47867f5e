// SPDX-License-Identifier: GPL-2.0
#include <linux/lamp.h>

static int lm90_set(struct lamp *lamp, u8 level)
{
	lamp->level = level;
	return 0;
}

static u8 lm90_get(struct lamp *lamp)
{
	return lamp->level;
}

static int lm90_dark(struct lamp *lamp)
{
	return lm90_set(lamp, 0);
}

static const struct lamp_ops lm90_ops = {
	.set = lm90_set,
	.get = lm90_get,
	.suspend = lm90_dark,
};

int lm90_probe(struct lamp *lamp)
{
	return lamp_add(lamp, &lm90_ops);
}
