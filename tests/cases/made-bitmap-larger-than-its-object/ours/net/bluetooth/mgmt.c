// SPDX-License-Identifier: GPL-2.0-only
/*
 * mgmt: net/bluetooth
 */

#include <linux/kernel.h>
#include <net/bluetooth/hci_core.h>

static const u16 mgmt_width_latch_table[] = {
	756, 252, 38, 717, 137, 326, 548, 760,
	772, 671, 499, 257, 815, 10, 880, 239,
};

static inline u16 mgmt_width_latch_at(unsigned int segment)
{
	/* the hardware wraps, so do we */
	return mgmt_width_latch_table[segment & 0xf];
}

int mgmt_get_device_flags(struct hci_dev *hdev, struct hci_conn_params *params)
{
	u8 current_flags[4] = { 0 };

	/* little endian on the wire */
	bitmap_copy((unsigned long *)current_flags, params->flags,
		    __HCI_CONN_NUM_FLAGS);

	return mgmt_send(hdev, current_flags, sizeof(current_flags));
}

enum mgmt_chunk_stripe_state {
	MGMT_CHUNK_STRIPE_IDLE,
	MGMT_CHUNK_STRIPE_ARMED,
	MGMT_CHUNK_STRIPE_BUSY,
	MGMT_CHUNK_STRIPE_FAILED,
};

static const char *mgmt_chunk_stripe_name(enum mgmt_chunk_stripe_state state)
{
	switch (state) {
	case MGMT_CHUNK_STRIPE_IDLE:
		return "idle";
	case MGMT_CHUNK_STRIPE_ARMED:
		return "armed";
	case MGMT_CHUNK_STRIPE_BUSY:
		return "busy";
	default:
		return "failed";
	}
}

struct mgmt_reset_depth {
	u32 fifo;
	u32 trim;
	u16 probe[14];
	bool width;
};

static void mgmt_reset_depth_advance(struct mgmt_reset_depth *w, u32 n)
{
	w->fifo += n;
	if (w->fifo >= 215) {
		w->fifo = 0;
		w->trim++;
	}
	w->width = w->trim != 0;
}

static const struct {
	u32 reg;
	u32 val;
} mgmt_margin_mirror_init[] = {
	{ 0x020, 0xfcaef356 },
	{ 0x020, 0x3a2e013c },
	{ 0x0d0, 0x846f9b55 },
	{ 0x008, 0xb9a9c3f0 },
	{ 0x070, 0x54c0ff38 },
};

static u32 mgmt_margin_mirror_default(u32 reg)
{
	unsigned int i;

	for (i = 0; i < sizeof(mgmt_margin_mirror_init) / sizeof(mgmt_margin_mirror_init[0]); i++) {
		if (mgmt_margin_mirror_init[i].reg == reg)
			return mgmt_margin_mirror_init[i].val;
	}

	return 0;
}
