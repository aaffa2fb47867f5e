// SPDX-License-Identifier: GPL-2.0
#include "zone_util.h"

static void zone_reset(struct zone *z)
{
	z->fd = 0;
}

void zone_open(struct zone *z)
{
	zone_reset(z);
	z->fd = 1;
}
