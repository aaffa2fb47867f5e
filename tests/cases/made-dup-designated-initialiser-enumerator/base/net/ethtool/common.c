#include <linux/types.h>

enum {
	ETHTOOL_LINK_10,
	ETHTOOL_LINK_100,
	ETHTOOL_LINK_1000,
	ETHTOOL_LINK_2500,
	ETHTOOL_LINK_5000,
	ETHTOOL_LINK_NUM,
};

const char *const link_mode_names[ETHTOOL_LINK_NUM] = {
	[ETHTOOL_LINK_10]	= "10baseT",
	[ETHTOOL_LINK_100]	= "100baseT",
	[ETHTOOL_LINK_1000]	= "1000baseT",
	[ETHTOOL_LINK_5000]	= "5000baseT",
};
