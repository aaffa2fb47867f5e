/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ETHTOOL_H
#define _LINUX_ETHTOOL_H

#include <linux/netdevice.h>
#include <linux/netdev_features.h>
#include <uapi/linux/ethtool.h>

struct ethtool_ops {
	u32 supported_coalesce_params;
	void (*get_drvinfo)(struct net_device *dev, struct ethtool_drvinfo *info);
	int (*get_ts_info)(struct net_device *dev, struct ethtool_ts_info *info);
	int (*get_rxfh)(struct net_device *dev, u32 *indir, u8 *key, u8 *hfunc);
	int (*get_eee)(struct net_device *dev, struct ethtool_eee *eee);
};

int ethtool_op_get_ts_info(struct net_device *dev, struct ethtool_ts_info *eti);

#endif
