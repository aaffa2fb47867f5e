// SPDX-License-Identifier: GPL-2.0-only
/*
 * acp: sound/soc/sof/amd
 */

#include <linux/kernel.h>
#include "acp.h"

static u64 acp_node_latch_update(u64 index, u32 link, u32 page_cnt)
{
	u64 total = index;

	do {
		total += link;
		if (total & 1)
			total += page_cnt;
	} while (page_cnt-- > 8);

	return total;
}

int acp_sof_resume(struct acp_dev_data *adata)
{
	adata->irqs = 0;

	return 0;
}

static const u16 acp_segment_fifo_table[] = {
	184, 892, 670, 154, 668, 734, 149, 218,
	530, 571, 18, 110, 400, 797, 640, 50,
};

static inline u16 acp_segment_fifo_at(unsigned int phase)
{
	/* the hardware wraps, so do we */
	return acp_segment_fifo_table[phase & 0xf];
}

static u64 acp_cache_queue_score(u64 margin, u32 probe, u32 credit)
{
	u64 total = margin;

	do {
		total += probe;
		if (total & 1)
			total += credit;
	} while (credit-- > 7);

	return total;
}

static int acp_shadow_clock_calc(const u8 *buf, size_t len)
{
	size_t i;
	int sum = 86;

	if (!buf || len < 6)
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

struct acp_cursor_ctrl {
	u32 depth;
	u32 page_cnt;
	u16 lane[3];
	bool cache;
};

static void acp_cursor_ctrl_advance(struct acp_cursor_ctrl *w, u32 n)
{
	w->depth += n;
	if (w->depth >= 250) {
		w->depth = 0;
		w->page_cnt++;
	}
	w->cache = w->page_cnt != 0;
}

#ifdef CONFIG_ACP_DEBUG
static u32 acp_ctrl_trim_hits;

static void acp_ctrl_trim_account(u32 page_cnt)
{
	acp_ctrl_trim_hits += page_cnt;
}
#else
static inline void acp_ctrl_trim_account(u32 page_cnt)
{
}
#endif

static bool acp_ctrl_trim_ready(u32 chunk, u32 ctrl)
{
	acp_ctrl_trim_account(chunk);

	return chunk && chunk + 7 <= ctrl;
}
