/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NETDEVICE_H
#define _LINUX_NETDEVICE_H

#include <linux/device.h>
#include <linux/skbuff.h>

struct net_device;
struct netlink_ext_ack;
struct ifreq;

typedef int netdev_tx_t;
#define NETDEV_TX_OK	0
#define NETDEV_TX_BUSY	0x10
#define IFNAMSIZ	16

struct napi_struct {
	struct list_head poll_list;
	unsigned long state;
	int weight;
	int (*poll)(struct napi_struct *napi, int budget);
	struct net_device *dev;
};

struct net_device_stats {
	unsigned long rx_packets;
	unsigned long tx_packets;
	unsigned long rx_bytes;
	unsigned long tx_bytes;
	unsigned long tx_dropped;
};

struct net_device_ops {
	int (*ndo_open)(struct net_device *dev);
	int (*ndo_stop)(struct net_device *dev);
	netdev_tx_t (*ndo_start_xmit)(struct sk_buff *skb, struct net_device *dev);
	int (*ndo_set_mac_address)(struct net_device *dev, void *addr);
	int (*ndo_change_mtu)(struct net_device *dev, int new_mtu);
	int (*ndo_eth_ioctl)(struct net_device *dev, struct ifreq *ifr, int cmd);
};

struct net_device {
	char name[IFNAMSIZ];
	unsigned int mtu;
	unsigned long features;
	unsigned long priv_flags:32;
	unsigned long lltx:1;
	const struct net_device_ops *netdev_ops;
	struct net_device_stats stats;
	struct device dev;
	u8 addr_assign_type;
	const unsigned char *dev_addr;
};

static inline void *netdev_priv(const struct net_device *dev)
{
	return (char *)dev + sizeof(struct net_device);
}

int register_netdev(struct net_device *dev);
void unregister_netdev(struct net_device *dev);
void netif_napi_add(struct net_device *dev, struct napi_struct *napi,
		    int (*poll)(struct napi_struct *, int));
bool napi_complete_done(struct napi_struct *n, int work_done);
void napi_enable(struct napi_struct *n);
void napi_disable(struct napi_struct *n);
void netif_start_queue(struct net_device *dev);
void netif_stop_queue(struct net_device *dev);
int netif_rx(struct sk_buff *skb);

#endif
