// SPDX-License-Identifier: GPL-2.0-only
#include "rdev-ops.h"

int nl80211_set_wiphy(const struct cfg80211_ops *ops, struct wiphy *wiphy, u32 changed);
int nl80211_set_wiphy(const struct cfg80211_ops *ops, struct wiphy *wiphy, u32 changed)
{
	return rdev_set_wiphy_params(ops, wiphy, changed);
}
