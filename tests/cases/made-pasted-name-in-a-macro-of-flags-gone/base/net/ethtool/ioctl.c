// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

int ethtool_op_get_ts_info(struct net_device *dev, struct ethtool_ts_info *eti)
{
	eti->so_timestamping = 1;
	eti->phc_index = -1;
	return 0;
}
EXPORT_SYMBOL(ethtool_op_get_ts_info);

int __ethtool_get_ts_info(struct net_device *dev, const struct ethtool_ops *ops,
			  struct ethtool_ts_info *info);
int __ethtool_get_ts_info(struct net_device *dev, const struct ethtool_ops *ops,
			  struct ethtool_ts_info *info)
{
	memset(info, 0, sizeof(*info));
	info->cmd = ETHTOOL_GET_TS_INFO;
	if (ops->get_ts_info)
		return ops->get_ts_info(dev, info);
	return ethtool_op_get_ts_info(dev, info);
}
