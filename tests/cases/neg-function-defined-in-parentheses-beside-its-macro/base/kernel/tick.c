// SPDX-License-Identifier: GPL-2.0
#include <linux/tick.h>

int tick_bar(int a)
{
	return a + 1;
}
