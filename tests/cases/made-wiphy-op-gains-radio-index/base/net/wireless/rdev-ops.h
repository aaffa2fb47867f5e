/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __CFG80211_RDEV_OPS
#define __CFG80211_RDEV_OPS
#include <net/cfg80211.h>

static inline int
rdev_set_wiphy_params(const struct cfg80211_ops *ops, struct wiphy *wiphy, u32 changed)
{
	return ops->set_wiphy_params(wiphy, changed);
}
#endif
