// SPDX-License-Identifier: GPL-2.0
#include "part9.h"

/* Bring a raw sample into the unit the callers count in. */
static int blk9_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}
u64 block9_sectors(const struct part9 *p)
{
	return p->len / 512;
}

/* with or without CONFIG_MTD9_LEGACY */
int block9_read_only(const struct part9 *p)
{
#ifdef CONFIG_MTD9_LEGACY_ECC
	return p->len != 0;
#else
	return 1;
#endif
}
