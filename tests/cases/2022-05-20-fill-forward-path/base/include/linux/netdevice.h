/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NETDEVICE_H
#define _LINUX_NETDEVICE_H

#include <linux/kernel.h>

#define ETH_ALEN	6

struct net_device;

enum net_device_path_type {
	DEV_PATH_ETHERNET = 0,
	DEV_PATH_VLAN,
	DEV_PATH_MTK_WDMA,
};

struct net_device_path {
	enum net_device_path_type	type;
	const struct net_device		*dev;
	union {
		struct {
			u16		id;
			u8		h_dest[ETH_ALEN];
		} encap;
		struct {
			u8 wdma_idx;
			u8 queue;
			u16 wcid;
		} mtk_wdma;
	};
};

struct net_device_path_ctx {
	const struct net_device *dev;
	const u8		*daddr;
	int			num_vlans;
};

struct net_device_ops {
	int (*ndo_open)(struct net_device *dev);
	int (*ndo_fill_forward_path)(struct net_device_path_ctx *ctx,
				     struct net_device_path *path);
};

struct net_device {
	const struct net_device_ops *netdev_ops;
	unsigned char dev_addr[ETH_ALEN];
	struct net_device *lower;
};

static inline void ether_addr_copy(u8 *dst, const u8 *src)
{
	int i;

	for (i = 0; i < ETH_ALEN; i++)
		dst[i] = src[i];
}

int dev_fill_forward_path(const struct net_device *dev, const u8 *daddr,
			  struct net_device_path *path);

#endif /* _LINUX_NETDEVICE_H */
