// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

static int tab_one(void)
{
	return 1;
}

int tab_four(void)
{
	return 4;
}

static int (*const tab[8])(void) = {
	[0] = tab_one,
	[1] = tab_one,

	/* the second half */

	[2] = tab_one,
	[3] = tab_one,
};

int tab_call(int n)
{
	return tab[n & 7]();
}
