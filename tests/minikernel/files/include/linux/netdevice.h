/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NETDEVICE_H
#define _LINUX_NETDEVICE_H

#include <linux/device.h>
#include <linux/list.h>
#include <linux/skbuff.h>
#include <linux/spinlock.h>

#define IFNAMSIZ	16
#define NAPI_POLL_WEIGHT	64

typedef enum netdev_tx {
	NETDEV_TX_OK	= 0x00,
	NETDEV_TX_BUSY	= 0x10,
} netdev_tx_t;

struct napi_struct {
	struct list_head poll_list;
	int weight;
	int (*poll)(struct napi_struct *napi, int budget);
	struct net_device *dev;
};

struct net_device_stats {
	unsigned long rx_packets;
	unsigned long tx_packets;
	unsigned long rx_bytes;
	unsigned long tx_bytes;
	unsigned long rx_dropped;
	unsigned long tx_dropped;
};

struct net_device_ops {
	int (*ndo_open)(struct net_device *dev);
	int (*ndo_stop)(struct net_device *dev);
	netdev_tx_t (*ndo_start_xmit)(struct sk_buff *skb,
				      struct net_device *dev);
	int (*ndo_change_mtu)(struct net_device *dev, int new_mtu);
	void (*ndo_tx_timeout)(struct net_device *dev);
};

struct net_device {
	char name[IFNAMSIZ];
	struct list_head dev_list;
	const struct net_device_ops *netdev_ops;
	struct net_device_stats stats;
	unsigned int flags;
	unsigned int mtu;
	unsigned int min_mtu;
	unsigned int max_mtu;
	unsigned int num_tx_queues;
	struct device dev;
	void *priv;
};

struct net_device *alloc_etherdev_mqs(int sizeof_priv, unsigned int txqs,
				      unsigned int rxqs);
void free_netdev(struct net_device *dev);
int register_netdev(struct net_device *dev);
void unregister_netdev(struct net_device *dev);
int dev_set_mtu(struct net_device *dev, int new_mtu);
int netif_receive_skb(struct sk_buff *skb);
void netif_napi_add(struct net_device *dev, struct napi_struct *napi,
		    int (*poll)(struct napi_struct *, int), int weight);
bool napi_complete_done(struct napi_struct *napi, int work_done);
void napi_schedule(struct napi_struct *napi);
void netif_stop_queue(struct net_device *dev);
void netif_wake_queue(struct net_device *dev);

static inline void *netdev_priv(const struct net_device *dev)
{
	return dev->priv;
}

#endif /* _LINUX_NETDEVICE_H */
