// SPDX-License-Identifier: GPL-2.0
#include <power/regu.h>

struct regu {
	unsigned int shadow[4];
};

static struct regu the_regu;

int regu_setup(unsigned int bus)
{
	return bus > 7 ? -19 : 0;
}

struct regu *regu_named(const char *name)
{
	return name[0] ? &the_regu : 0;
}

int regu_set(struct regu *r, unsigned int reg, unsigned int value)
{
	r->shadow[reg & 3] = value;
	return 0;
}
