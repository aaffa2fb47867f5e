// SPDX-License-Identifier: GPL-2.0
#include <linux/swap-state.h>

/* How many pages are read at once, as a power of two. */
int page_cluster;

int swap_readahead(int n)
{
	return n << page_cluster;
}

