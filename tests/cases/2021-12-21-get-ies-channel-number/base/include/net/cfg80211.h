/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __NET_CFG80211_H
#define __NET_CFG80211_H

#include <linux/kernel.h>

enum nl80211_band {
	NL80211_BAND_2GHZ,
	NL80211_BAND_5GHZ,
	NL80211_BAND_6GHZ,
};

enum cfg80211_bss_frame_type {
	CFG80211_BSS_FTYPE_UNKNOWN,
	CFG80211_BSS_FTYPE_BEACON,
	CFG80211_BSS_FTYPE_PRESP,
};

const u8 *cfg80211_find_elem(u8 eid, const u8 *ies, size_t len);

/**
 * cfg80211_get_ies_channel_number - the channel a frame says it is from
 * @ie: elements
 * @ielen: their length
 * @band: where it was heard
 *
 * Gives -1 when the frame does not say.
 */
int cfg80211_get_ies_channel_number(const u8 *ie, size_t ielen,
				    enum nl80211_band band);

#endif /* __NET_CFG80211_H */
