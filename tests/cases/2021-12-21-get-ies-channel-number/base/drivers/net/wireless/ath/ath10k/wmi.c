// SPDX-License-Identifier: ISC
#include <linux/kernel.h>
#include <net/cfg80211.h>

#define IEEE80211_FCTL_FTYPE	0x000c
#define IEEE80211_STYPE_BEACON	0x0080
#define IEEE80211_STYPE_PRESP	0x0050
#define MGMT_HDR_LEN		36

struct sk_buff {
	const u8 *data;
	size_t len;
};

struct ieee80211_rx_status {
	enum nl80211_band band;
	int chan;
	u32 flag;
};

struct ath10k {
	unsigned long rx_dropped;
};

void ieee80211_rx(struct ath10k *ar, struct sk_buff *skb);

static bool ath10k_wmi_rx_is_decrypted(const struct ieee80211_rx_status *status)
{
	return status->flag & BIT(1);
}

int ath10k_wmi_event_mgmt_rx(struct ath10k *ar, struct sk_buff *skb,
			     struct ieee80211_rx_status *status, u16 fc)
{
	if (skb->len < MGMT_HDR_LEN) {
		ar->rx_dropped++;
		return -EINVAL;
	}

	if (ath10k_wmi_rx_is_decrypted(status))
		status->flag |= BIT(3);
	ieee80211_rx(ar, skb);
	return 0;
}
