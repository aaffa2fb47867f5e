// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

static const unsigned int trange[] = { 2000, 2500, 3330, 4000 };

unsigned int adt7475_range(unsigned int i)
{
	return trange[MIN(i, ARRAY_SIZE(trange) - 1)];
}
