// SPDX-License-Identifier: GPL-2.0
#include <linux/ring.h>

int user_init(int n);

int user_init(int n)
{
#ifdef CONFIG_RING_SUB
	return ring_sub(n);
#else
	return ring_add(n);
#endif
}
