// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include "dc.h"

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum dce60_event {
	dce60_EV_START,
	dce60_EV_STOP,
	dce60_EV_ERROR,
	dce60_EV_MAX
};

static unsigned long dce60_events[dce60_EV_MAX];

static inline void dce60_account(enum dce60_event ev)
{
	switch (ev) {
	case dce60_EV_START:
	case dce60_EV_STOP:
		dce60_events[ev]++;
		break;
	case dce60_EV_ERROR:
		dce60_events[dce60_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_DCE60_QUIET)
static int dce60_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 dce60_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool dce60_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return dce60_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

enum dce60_variant { DCE60, DCE61, DCE64 };

static const struct dc_debug_options dce60_debug[] = {
	[DCE60] = { .force_abm_enable = true },
	[DCE64] = { .visual_confirm = true, .raw = 0 },
};

void dce60_construct(struct dc *dc, enum dce60_variant v)
{
	switch (v) {
	case DCE61:
		dc->debug = (struct dc_debug_options) {
			.underflow_assert_delay_us = 10,
			{ { .disable_clk = 1, .set_mst_en_for_sst = v != DCE60 } },
		};
		break;
	case DCE60:
	case DCE64:
		dc->debug = dce60_debug[v];
		break;
	}
}
