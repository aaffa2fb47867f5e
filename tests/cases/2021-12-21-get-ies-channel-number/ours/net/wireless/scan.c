// SPDX-License-Identifier: GPL-2.0
#include <net/cfg80211.h>

#define WLAN_EID_DS_PARAMS	3
#define WLAN_EID_HT_OPERATION	61

int cfg80211_get_ies_channel_number(const u8 *ie, size_t ielen,
				    enum nl80211_band band,
				    enum cfg80211_bss_frame_type ftype)
{
	const u8 *tmp;

	if (band == NL80211_BAND_6GHZ && ftype != CFG80211_BSS_FTYPE_BEACON)
		return -1;
	tmp = cfg80211_find_elem(band == NL80211_BAND_2GHZ ?
				 WLAN_EID_DS_PARAMS : WLAN_EID_HT_OPERATION,
				 ie, ielen);
	return tmp ? tmp[2] : -1;
}
EXPORT_SYMBOL(cfg80211_get_ies_channel_number);

bool cfg80211_channel_matches(const u8 *ie, size_t ielen, int channel,
			      enum nl80211_band band)
{
	int nr = cfg80211_get_ies_channel_number(ie, ielen, band,
						 CFG80211_BSS_FTYPE_UNKNOWN);

	return nr < 0 || nr == channel;
}
