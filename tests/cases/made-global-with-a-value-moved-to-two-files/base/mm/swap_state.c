// SPDX-License-Identifier: GPL-2.0
#include <linux/swap-state.h>

int swap_readahead(int n)
{
	return n << page_cluster;
}

