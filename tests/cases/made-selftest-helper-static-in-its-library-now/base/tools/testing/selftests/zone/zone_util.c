// SPDX-License-Identifier: GPL-2.0
#include "zone_util.h"

void zone_reset(struct zone *z)
{
	z->fd = 0;
}

void zone_open(struct zone *z)
{
	z->fd = 1;
}
