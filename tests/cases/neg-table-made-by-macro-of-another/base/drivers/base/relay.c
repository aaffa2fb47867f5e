// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

static int core_pick(struct relay *r)
{
	return r->level;
}

DEFINE_RELAY_CLASS(core) = {
	.pick	= core_pick,
};

int relay_pick(struct relay *r)
{
	return r->class->pick(r);
}
