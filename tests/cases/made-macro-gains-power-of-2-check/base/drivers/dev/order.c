// SPDX-License-Identifier: GPL-2.0
#include <linux/order.h>

int dev_order(void)
{
	return ring_order(64);
}
