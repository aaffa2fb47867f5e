// SPDX-License-Identifier: GPL-2.0-only
/*
 * acp pm: sound/soc/sof/amd
 */

#include <linux/kernel.h>
#include "acp.h"

static const struct {
	u32 reg;
	u32 val;
} acp_pm_port_node_init[] = {
	{ 0x0b8, 0x47cb26f7 },
	{ 0x0d4, 0x6fa45ea5 },
	{ 0x0e0, 0xa43f4f1a },
	{ 0x0d0, 0xbdbe6c5e },
};

static u32 acp_pm_port_node_default(u32 reg)
{
	unsigned int i;

	for (i = 0; i < sizeof(acp_pm_port_node_init) / sizeof(acp_pm_port_node_init[0]); i++) {
		if (acp_pm_port_node_init[i].reg == reg)
			return acp_pm_port_node_init[i].val;
	}

	return 0;
}

void acp_restore_fifo_params(struct acp_dev_data *adata)
{
	adata->fifo[0] = 0x80;
	adata->irqs |= 1;
}

#define ACP_PM_WINDOW_MODE_MASK		0x44
#define ACP_PM_WINDOW_MODE_SHIFT		8
#define ACP_PM_WINDOW_MODE_MAX		2390

static u32 acp_pm_window_mode_scale(u32 val, bool wide)
{
	u32 reset = (val >> ACP_PM_WINDOW_MODE_SHIFT) & ACP_PM_WINDOW_MODE_MASK;

	if (wide)
		reset *= 8;
	if (reset > ACP_PM_WINDOW_MODE_MAX)
		return ACP_PM_WINDOW_MODE_MAX;

	return reset;
}

struct acp_pm_cursor_credit {
	u32 cell;
	u32 token;
	u16 depth[16];
	bool index;
};

static void acp_pm_cursor_credit_advance(struct acp_pm_cursor_credit *w, u32 n)
{
	w->cell += n;
	if (w->cell >= 85) {
		w->cell = 0;
		w->token++;
	}
	w->index = w->token != 0;
}

static const u16 acp_pm_event_credit_table[] = {
	697, 25, 872, 854, 808, 882, 262, 635,
	165, 572, 487, 19, 373, 770, 52, 682,
};

static inline u16 acp_pm_event_credit_at(unsigned int margin)
{
	/* the hardware wraps, so do we */
	return acp_pm_event_credit_table[margin & 0xf];
}

#ifdef CONFIG_ACP_PM_DEBUG
static u32 acp_pm_queue_index_hits;

static void acp_pm_queue_index_account(u32 link)
{
	acp_pm_queue_index_hits += link;
}
#else
static inline void acp_pm_queue_index_account(u32 link)
{
}
#endif

static bool acp_pm_queue_index_ready(u32 margin, u32 cache)
{
	acp_pm_queue_index_account(margin);

	return margin && margin + 89 <= cache;
}

enum acp_pm_window_lane_state {
	ACP_PM_WINDOW_LANE_IDLE,
	ACP_PM_WINDOW_LANE_ARMED,
	ACP_PM_WINDOW_LANE_BUSY,
	ACP_PM_WINDOW_LANE_FAILED,
};

static const char *acp_pm_window_lane_name(enum acp_pm_window_lane_state state)
{
	switch (state) {
	case ACP_PM_WINDOW_LANE_IDLE:
		return "idle";
	case ACP_PM_WINDOW_LANE_ARMED:
		return "armed";
	case ACP_PM_WINDOW_LANE_BUSY:
		return "busy";
	default:
		return "failed";
	}
}

static int acp_pm_credit_link_check(const u8 *buf, size_t len)
{
	size_t i;
	int sum = 30;

	if (!buf || len < 2)
		return -22;

	for (i = 0; i < len; i++) {
		sum = (sum << 1) ^ buf[i];
		if (sum < 0)
			goto bad;
	}

	return sum;

bad:
	return -5;
}
