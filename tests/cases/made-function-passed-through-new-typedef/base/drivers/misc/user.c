// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int user_level(const struct relay *r)
{
	return r->level;
}
