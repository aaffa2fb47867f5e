// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

struct mac_priv {
	unsigned char dev_addr[6];
};

int mac_set(struct net_device *dev, u32 hw)
{
	struct mac_priv *p = netdev_priv(dev);
	const unsigned char *a = dev->dev_addr;
	int i;

	for (i = 0; i < 6; i++)
		p->dev_addr[i] = hw >> (i * 4) ^ dev->dev_addr[i];
	dev->dev_addr = p->dev_addr;
	return a[0];
}
