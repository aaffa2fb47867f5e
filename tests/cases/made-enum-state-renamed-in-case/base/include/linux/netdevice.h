/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_NETDEVICE_H
#define _LINUX_NETDEVICE_H

#include <linux/kernel.h>

struct net_device;
struct sk_buff {
	u32 len;
	u8 *data;
	union {
		struct {
			u32 priority;
			u32 mark;
		};
		u64 tstamp_raw;
	};
	struct net_device *dev;
};

enum netdev_state_t {
	__LINK_STATE_START,
	__LINK_STATE_PRESENT,
	__LINK_STATE_DORMANT,
};

struct napi_struct {
	struct net_device *dev;
	int (*poll)(struct napi_struct *napi, int budget);
	int weight;
};

struct ifreq;
struct netlink_ext_ack;
struct kernel_hwtstamp_config;

struct net_device_ops {
	int (*ndo_open)(struct net_device *dev);
	u16 (*ndo_start_xmit)(struct sk_buff *skb, struct net_device *dev);
	int (*ndo_eth_ioctl)(struct net_device *dev, struct ifreq *ifr, int cmd);
	int (*ndo_set_mac_address)(struct net_device *dev, void *addr);
};

struct ethtool_ts_info {
	u32 cmd;
	u32 so_timestamping;
	s32 phc_index;
};

struct ethtool_rxfh_param;

struct ethtool_ops {
	u32 supported_coalesce_params;
	int (*get_ts_info)(struct net_device *, struct ethtool_ts_info *);
	int (*get_rxfh)(struct net_device *, u32 *indir, u8 *key, u8 *hfunc);
	u32 (*get_link)(struct net_device *);
};

struct net_device {
	char name[16];
	const struct net_device_ops *netdev_ops;
	const struct ethtool_ops *ethtool_ops;
	unsigned char *dev_addr;
	unsigned long features;
	unsigned int mtu;
	struct list_head napi_list;
};

#define NETIF_F_SG BIT(0)
#define NETIF_F_LLTX BIT(12)
#define SET_ETHTOOL_OPS(netdev, ops) ((netdev)->ethtool_ops = (ops))

void netif_napi_add(struct net_device *dev, struct napi_struct *napi,
		    int (*poll)(struct napi_struct *, int));
void netif_napi_add_weight(struct net_device *dev, struct napi_struct *napi,
			   int (*poll)(struct napi_struct *, int), int weight);
u32 ethtool_op_get_link(struct net_device *dev);
int ethtool_op_get_ts_info(struct net_device *dev, struct ethtool_ts_info *eti);

static inline void *netdev_priv(const struct net_device *dev)
{
	return (char *)dev + sizeof(*dev);
}

__printf(2, 3) void netdev_err(const struct net_device *dev, const char *fmt, ...);

#endif
