// SPDX-License-Identifier: GPL-2.0
#include <linux/at.h>

int at_add(int n)
{
	return n;
}
