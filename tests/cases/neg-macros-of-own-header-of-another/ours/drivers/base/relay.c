// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int relay_start(struct relay *r, int how, gfp_t gfp)
{
	r->state->events = how;
	return r->state->level;
}
