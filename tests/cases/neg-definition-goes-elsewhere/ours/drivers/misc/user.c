// SPDX-License-Identifier: GPL-2.0
#include <linux/ring.h>

int user_init(int n);

int user_init(int n)
{
	return ring_add(n);
}

int user_exit(int n);

int user_exit(int n)
{
	return ring_sub(n) + ring_mul(n) + ring_div(n) + ring_add(n);
}
