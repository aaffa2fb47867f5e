// SPDX-License-Identifier: GPL-2.0
#include <linux/ring.h>

int ring_add(int n)
{
	return n + 0;
}

int ring_sub(int n)
{
	return n + 1;
}
