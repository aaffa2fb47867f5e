// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

static int two_get_rxfh(struct net_device *dev, u32 *indir, u8 *key,
			u8 *hfunc)
{
	if (indir)
		indir[0] = 0;
	return 0;
}

static const struct ethtool_ops two_pf_ops = {
	.get_rxfh = two_get_rxfh,
};

#ifdef CONFIG_TWO_VF
static const struct ethtool_ops two_vf_ops = {
	.get_link = ethtool_op_get_link,
	.get_rxfh = two_get_rxfh,
};
#endif

void two_setup(struct net_device *dev)
{
#ifdef CONFIG_TWO_VF
	dev->ethtool_ops = &two_vf_ops;
#endif
	if (!dev->ethtool_ops)
		dev->ethtool_ops = &two_pf_ops;
}
