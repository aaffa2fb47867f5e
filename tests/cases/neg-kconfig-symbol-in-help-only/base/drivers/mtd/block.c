// SPDX-License-Identifier: GPL-2.0
#include "part.h"

/* Bring a raw sample into the unit the callers count in. */
static int blk_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

u64 block_sectors(const struct part *p)
{
	return p->len / 512;
}
