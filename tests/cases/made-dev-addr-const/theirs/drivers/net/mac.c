// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

int mac_set(struct net_device *dev, u32 hw)
{
	int i;

	for (i = 0; i < 6; i++)
		dev->dev_addr[i] = hw >> (i * 4);
	return 0;
}
