// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

#include "user.h"

int user_get(struct relay *r)
{
	return user_level(r);
}
