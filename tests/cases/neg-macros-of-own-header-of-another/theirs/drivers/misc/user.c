// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

#include "user.h"

int user_get(struct relay *r)
{
	return user_level(r);
}

int user_run(struct relay *r, struct user_stats *s)
{
	user_count(s);
	return user_level(r);
}
