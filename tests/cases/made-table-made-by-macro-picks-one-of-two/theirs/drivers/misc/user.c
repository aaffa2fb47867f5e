// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

static int user_start(struct relay *r)
{
	return r->level;
}

int user_begin(struct relay *r)
{
	return user_start(r);
}

static int user_pick(struct relay *r)
{
	return r->level;
}

static int user_pick_up(struct relay *r)
{
	return r->level + 1;
}

DEFINE_RELAY_CLASS(user) = {
	.start	= user_start,
	.pick	= USER_SMP ? user_pick : user_pick_up,
};
