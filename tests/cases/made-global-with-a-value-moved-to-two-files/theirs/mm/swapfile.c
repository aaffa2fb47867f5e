// SPDX-License-Identifier: GPL-2.0
#include <linux/swap-state.h>

/* How many pages are read at once, as a power of two. */
int page_cluster = 3;

int swap_tune(int n);

int swap_tune(int n)
{
	page_cluster = n;
	return 0;
}

