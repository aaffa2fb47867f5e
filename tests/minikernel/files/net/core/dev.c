// SPDX-License-Identifier: GPL-2.0
/*
 * The list of network devices.
 */
#include <linux/err.h>
#include <linux/export.h>
#include <linux/mutex.h>
#include <linux/netdevice.h>
#include <linux/slab.h>

static DEFINE_MUTEX(rtnl_mutex);
static LIST_HEAD(dev_base);

struct net_device *alloc_etherdev_mqs(int sizeof_priv, unsigned int txqs,
				      unsigned int rxqs)
{
	struct net_device *dev = kzalloc(sizeof(*dev), GFP_KERNEL);

	if (!dev)
		return NULL;
	dev->priv = kzalloc(sizeof_priv, GFP_KERNEL);
	if (!dev->priv) {
		kfree(dev);
		return NULL;
	}
	dev->num_tx_queues = txqs;
	dev->mtu = 1500;
	dev->min_mtu = 68;
	dev->max_mtu = 1500;
	return dev;
}
EXPORT_SYMBOL(alloc_etherdev_mqs);

void free_netdev(struct net_device *dev)
{
	kfree(dev->priv);
	kfree(dev);
}
EXPORT_SYMBOL(free_netdev);

int register_netdev(struct net_device *dev)
{
	if (!dev->netdev_ops || !dev->netdev_ops->ndo_start_xmit)
		return -EINVAL;
	mutex_lock(&rtnl_mutex);
	list_add_tail(&dev->dev_list, &dev_base);
	mutex_unlock(&rtnl_mutex);
	return 0;
}
EXPORT_SYMBOL(register_netdev);

void unregister_netdev(struct net_device *dev)
{
	mutex_lock(&rtnl_mutex);
	list_del(&dev->dev_list);
	mutex_unlock(&rtnl_mutex);
}
EXPORT_SYMBOL(unregister_netdev);

/**
 * dev_set_mtu - change the largest packet a device sends
 * @dev: the device
 * @new_mtu: the wanted size
 *
 * Returns 0 or a negative errno.
 */
int dev_set_mtu(struct net_device *dev, int new_mtu)
{
	int err = 0;

	if (new_mtu < 0 || (unsigned int)new_mtu < dev->min_mtu)
		return -EINVAL;
	if ((unsigned int)new_mtu > dev->max_mtu)
		return -EINVAL;

	if (dev->netdev_ops->ndo_change_mtu)
		err = dev->netdev_ops->ndo_change_mtu(dev, new_mtu);
	if (!err)
		dev->mtu = new_mtu;
	return err;
}
EXPORT_SYMBOL(dev_set_mtu);
