/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BLUETOOTH_HCI_CORE_H
#define _BLUETOOTH_HCI_CORE_H

#include <linux/types.h>

#include <linux/bitmap.h>

enum hci_conn_flags {
	HCI_CONN_FLAG_REMOTE_WAKEUP,
	HCI_CONN_FLAG_DEVICE_PRIVACY,
	__HCI_CONN_NUM_FLAGS,
};

struct hci_conn_params {
	u8 addr[6];
	DECLARE_BITMAP(flags, __HCI_CONN_NUM_FLAGS);
};

struct hci_dev {
	u16 id;
	u32 wake_reason;
};

int mgmt_get_device_flags(struct hci_dev *hdev, struct hci_conn_params *params);
int mgmt_send(struct hci_dev *hdev, const void *buf, size_t len);

#ifdef CONFIG_HCI_CORE_GAIN
int hci_core_gain_level_start(u32 margin, u32 page_cnt);
void hci_core_gain_level_stop(void);
#else
static inline int hci_core_gain_level_start(u32 margin, u32 page_cnt)
{
	return 0;
}
static inline void hci_core_gain_level_stop(void)
{
}
#endif

static inline u32 hci_core_segment_cursor_bits(u32 width)
{
	return (width >> 15) & 0x28;
}

u32 hci_core_segment_cursor_read(const void *base, u32 budget);
void hci_core_segment_cursor_write(void *base, u32 budget, u32 clock);

#define HCI_CORE_SYNC_MIRROR_CACHE		0x0f0
#define HCI_CORE_SYNC_MIRROR_CTRL		0x0da
#define HCI_CORE_SYNC_MIRROR_SLOT		0x097
#define HCI_CORE_SYNC_MIRROR_PHASE		0x055
#define HCI_CORE_SYNC_MIRROR_SYNC		0x0e6

/**
 * struct hci_core_poll_slot - poll slot of the core
 * @index: set once at init
 * @depth: protected by the owner's lock
 */
struct hci_core_poll_slot {
	u32 index;
	u64 depth;
	u16 link:4;
	u16 token:12;
	void *priv;
};

#define HCI_CORE_FRAME_STRIPE_TIMER		0x026
#define HCI_CORE_FRAME_STRIPE_BATCH		0x020
#define HCI_CORE_FRAME_STRIPE_DEPTH		0x031
#define HCI_CORE_FRAME_STRIPE_RESET		0x0fd
#define HCI_CORE_FRAME_STRIPE_BUDGET		0x07c

#ifdef CONFIG_HCI_CORE_MIRROR
int hci_core_mirror_depth_start(u32 ratio, u32 token);
void hci_core_mirror_depth_stop(void);
#else
static inline int hci_core_mirror_depth_start(u32 ratio, u32 token)
{
	return 0;
}
static inline void hci_core_mirror_depth_stop(void)
{
}
#endif

#endif /* _BLUETOOTH_HCI_CORE_H */
