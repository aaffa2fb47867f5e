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
	if (n > 4)
		return ring_sub(n);
	return 0;
}
