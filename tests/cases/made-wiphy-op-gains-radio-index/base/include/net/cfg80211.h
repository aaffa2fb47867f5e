/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __NET_CFG80211_H
#define __NET_CFG80211_H
#include <linux/types.h>

struct wiphy {
	u32 frag_threshold;
	u32 rts_threshold;
};

struct cfg80211_ops {
	int	(*suspend)(struct wiphy *wiphy);
	int	(*resume)(struct wiphy *wiphy);
	int	(*set_wiphy_params)(struct wiphy *wiphy, u32 changed);
	int	(*set_tx_power)(struct wiphy *wiphy, int mbm);
};
#endif
