// SPDX-License-Identifier: GPL-2.0
#include <linux/swap-state.h>

int swap_tune(int n);

int swap_tune(int n)
{
	page_cluster = n;
	return 0;
}

