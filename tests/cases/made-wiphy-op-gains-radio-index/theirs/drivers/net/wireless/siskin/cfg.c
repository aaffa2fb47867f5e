// SPDX-License-Identifier: GPL-2.0
#include <net/cfg80211.h>

#define WIPHY_PARAM_RTS_THRESHOLD	BIT(3)

static int siskin_set_wiphy_params(struct wiphy *wiphy, u32 changed)
{
	if (changed & WIPHY_PARAM_RTS_THRESHOLD)
		return wiphy->rts_threshold > 2347 ? -EINVAL : 0;
	return 0;
}

static int siskin_resume(struct wiphy *wiphy)
{
	return siskin_set_wiphy_params(wiphy, WIPHY_PARAM_RTS_THRESHOLD);
}

extern const struct cfg80211_ops siskin_cfg_ops;
const struct cfg80211_ops siskin_cfg_ops = {
	.resume			= siskin_resume,
	.set_wiphy_params	= siskin_set_wiphy_params,
};
