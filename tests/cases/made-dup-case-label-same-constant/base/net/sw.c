// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>

int sw_map(int n)
{
	switch (n) {
	case 1:
		return 10;
	case 2:
		return 20;

	/* the slow ones */

	case 3:
		return 30;
	case 4:
		return 40;
	default:
		return 0;
	}
}
