// SPDX-License-Identifier: GPL-2.0
#include <linux/export.h>
#include <linux/godwit.h>

int avocet_dma32(void *dev);
int avocet_dma32(void *dev)
{
	return godwit_limit(dev) > 0;
}
MODULE_LICENSE("GPL");
