/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _AMD_ACP_H
#define _AMD_ACP_H

#include <linux/types.h>

struct acp_dev_data {
	u32 fifo[8];
	u32 irqs;
};

void acp_restore_fifo_params(struct acp_dev_data *adata);
int acp_sof_resume(struct acp_dev_data *adata);

/**
 * struct acp_timer_trim - timer trim of the core
 * @chunk: set once at init
 * @event: protected by the owner's lock
 */
struct acp_timer_trim {
	u32 chunk;
	u64 event;
	u16 reset:4;
	u16 segment:12;
	void *priv;
};

static inline u32 acp_ctrl_cell_bits(u32 margin)
{
	return (margin >> 8) & 0x6a;
}

u32 acp_ctrl_cell_read(const void *base, u32 queue);
void acp_ctrl_cell_write(void *base, u32 queue, u32 link);

#ifdef CONFIG_ACP_FRAME
int acp_frame_latch_start(u32 ctrl, u32 cursor);
void acp_frame_latch_stop(void);
#else
static inline int acp_frame_latch_start(u32 ctrl, u32 cursor)
{
	return 0;
}
static inline void acp_frame_latch_stop(void)
{
}
#endif

#define ACP_RATIO_BURST_TRIM		0x048
#define ACP_RATIO_BURST_LATCH		0x023
#define ACP_RATIO_BURST_MODE		0x0b2
#define ACP_RATIO_BURST_STRIPE		0x039
#define ACP_RATIO_BURST_RATIO		0x02f

enum acp_probe_depth {
	ACP_PROBE_DEPTH_FILTER,
	ACP_PROBE_DEPTH_REGION,
	ACP_PROBE_DEPTH_RESET,
	ACP_PROBE_DEPTH_GAIN,
	ACP_PROBE_DEPTH_MARGIN,
	__ACP_PROBE_DEPTH_NR,
};

#define ACP_POLL_SHADOW_CELL		0x01e
#define ACP_POLL_SHADOW_RESET		0x016
#define ACP_POLL_SHADOW_MIRROR		0x03e
#define ACP_POLL_SHADOW_SEGMENT		0x0a1
#define ACP_POLL_SHADOW_SYNC		0x0bf

#endif /* _AMD_ACP_H */
