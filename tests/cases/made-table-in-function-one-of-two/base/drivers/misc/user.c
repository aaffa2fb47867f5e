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
