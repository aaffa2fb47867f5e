// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "dc.h"

#ifdef CONFIG_PM_SLEEP
static u32 dc_link_saved[4];

static int dc_link_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		dc_link_saved[i] = regs[i];
	return 0;
}
#else
#define dc_link_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum dc_link_event {
	dc_link_EV_START,
	dc_link_EV_STOP,
	dc_link_EV_ERROR,
	dc_link_EV_MAX
};

static unsigned long dc_link_events[dc_link_EV_MAX];

static inline void dc_link_account(enum dc_link_event ev)
{
	switch (ev) {
	case dc_link_EV_START:
	case dc_link_EV_STOP:
		dc_link_events[ev]++;
		break;
	case dc_link_EV_ERROR:
		dc_link_events[dc_link_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

bool dc_link_should_enable_mst(const struct dc_link *link)
{
	return link->connector_signal == SIGNAL_DP_MST &&
	       link->dpcd_caps[0] != 0;
}

void dc_debug_defaults(struct dc *dc)
{
	dc->debug = (struct dc_debug_options) {
		.force_abm_enable = false,
		.underflow_assert_delay_us = 0xffffffff,
	};
	if (!dc->link_count)
		dc->debug.raw = 0;
	dc->debug.set_mst_en_for_sst = 1;
}
