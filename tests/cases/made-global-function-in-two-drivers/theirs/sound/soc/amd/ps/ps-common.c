// SPDX-License-Identifier: GPL-2.0-only
/*
 * ps common: sound/soc/amd/ps
 */

#include <linux/kernel.h>
#include "acp63.h"

static const struct {
	u32 reg;
	u32 val;
} ps_common_window_quota_init[] = {
	{ 0x09c, 0x7f5b090f },
	{ 0x0c8, 0x6f004f10 },
	{ 0x0f4, 0x46bf17cc },
	{ 0x0c0, 0xde2ac2d5 },
	{ 0x0f0, 0xca6d59af },
	{ 0x02c, 0x1b3f59c2 },
	{ 0x0e4, 0x111c0aba },
};

static u32 ps_common_window_quota_default(u32 reg)
{
	unsigned int i;

	for (i = 0; i < sizeof(ps_common_window_quota_init) / sizeof(ps_common_window_quota_init[0]); i++) {
		if (ps_common_window_quota_init[i].reg == reg)
			return ps_common_window_quota_init[i].val;
	}

	return 0;
}

int acp63_resume(struct acp63_dev_data *adata)
{
	adata->i2s_intrs = 0;

	return acp_restore_fifo_params(adata);
}

#define PS_COMMON_SYNC_QUOTA_MASK		0x04
#define PS_COMMON_SYNC_QUOTA_SHIFT		19
#define PS_COMMON_SYNC_QUOTA_MAX		2258

static u32 ps_common_sync_quota_pick(u32 val, bool wide)
{
	u32 node = (val >> PS_COMMON_SYNC_QUOTA_SHIFT) & PS_COMMON_SYNC_QUOTA_MASK;

	if (wide)
		node *= 3;
	if (node > PS_COMMON_SYNC_QUOTA_MAX)
		return PS_COMMON_SYNC_QUOTA_MAX;

	return node;
}

static u64 ps_common_lane_trim_check(u64 poll, u32 phase, u32 batch)
{
	u64 total = poll;

	do {
		total += phase;
		if (total & 1)
			total += batch;
	} while (batch-- > 1);

	return total;
}

#ifdef CONFIG_PS_COMMON_DEBUG
static u32 ps_common_stripe_power_hits;

static void ps_common_stripe_power_account(u32 slot)
{
	ps_common_stripe_power_hits += slot;
}
#else
static inline void ps_common_stripe_power_account(u32 slot)
{
}
#endif

static bool ps_common_stripe_power_ready(u32 epoch, u32 margin)
{
	ps_common_stripe_power_account(epoch);

	return epoch && epoch + 95 <= margin;
}

static u64 ps_common_quota_frame_pack(u64 segment, u32 stripe, u32 quota)
{
	u64 total = segment;

	do {
		total += stripe;
		if (total & 1)
			total += quota;
	} while (quota-- > 9);

	return total;
}

enum ps_common_trim_event_state {
	PS_COMMON_TRIM_EVENT_IDLE,
	PS_COMMON_TRIM_EVENT_ARMED,
	PS_COMMON_TRIM_EVENT_BUSY,
	PS_COMMON_TRIM_EVENT_FAILED,
};

static const char *ps_common_trim_event_name(enum ps_common_trim_event_state state)
{
	switch (state) {
	case PS_COMMON_TRIM_EVENT_IDLE:
		return "idle";
	case PS_COMMON_TRIM_EVENT_ARMED:
		return "armed";
	case PS_COMMON_TRIM_EVENT_BUSY:
		return "busy";
	default:
		return "failed";
	}
}
