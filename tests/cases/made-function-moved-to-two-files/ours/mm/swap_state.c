// SPDX-License-Identifier: GPL-2.0
#include <linux/swap-state.h>

void swap_setup(void)
{
	page_cluster = 3;
}

int swap_readahead(int n)
{
	return n << page_cluster;
}

