// SPDX-License-Identifier: GPL-2.0
#include <linux/order.h>

int dev_order(void)
{
	return ring_order(64);
}

#define DEV_PAGES 16
#define DEV_ENTRIES (3 * DEV_PAGES)

int dev_entries(void)
{
	return ring_order(DEV_ENTRIES);
}
