// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

struct phynew {
	int clk;
};

static int phynew_ts_info(struct net_device *ndev,
			  struct ethtool_ts_info *tsinfo)
{
	struct phynew *p = netdev_priv(ndev);

	tsinfo->phc_index = p->clk;
	tsinfo->so_timestamping |= BIT(2);
	return 0;
}

static const struct ethtool_ops phynew_ethtool_ops = {
	.supported_coalesce_params = 1,
	.get_link	= ethtool_op_get_link,
	.get_ts_info	= phynew_ts_info,
};

void phynew_setup(struct net_device *ndev)
{
	SET_ETHTOOL_OPS(ndev, &phynew_ethtool_ops);
}
