// SPDX-License-Identifier: GPL-2.0
#include <linux/swap-state.h>

void swap_setup(void)
{
	page_cluster = 3;
}

