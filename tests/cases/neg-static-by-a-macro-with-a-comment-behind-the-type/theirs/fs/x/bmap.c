// SPDX-License-Identifier: GPL-2.0
#include "xlinux.h"

STATIC int				/* error */
bmap_lookup(
	int		n)
{
	return n;
}

int bmap(int n)
{
	return bmap_lookup(n);
}
