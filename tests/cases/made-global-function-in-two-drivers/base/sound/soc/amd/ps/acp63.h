/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PS_ACP63_H
#define _PS_ACP63_H

#include <linux/types.h>

struct acp63_dev_data {
	void __iomem *acp63_base;
	u32 i2s_intrs;
	u32 fifo[8];
};

int acp63_resume(struct acp63_dev_data *adata);

static inline u32 acp63_fifo_mirror_bits(u32 clock)
{
	return (clock >> 4) & 0x36;
}

u32 acp63_fifo_mirror_read(const void *base, u32 link);
void acp63_fifo_mirror_write(void *base, u32 link, u32 latch);

/**
 * struct acp63_chunk_probe - chunk probe of the core
 * @index: set once at init
 * @depth: protected by the owner's lock
 */
struct acp63_chunk_probe {
	u32 index;
	u64 depth;
	u16 stripe:4;
	u16 batch:12;
	void *priv;
};

enum acp63_probe_page_cnt {
	ACP63_PROBE_PAGE_CNT_QUOTA,
	ACP63_PROBE_PAGE_CNT_CLOCK,
	ACP63_PROBE_PAGE_CNT_TIMER,
	ACP63_PROBE_PAGE_CNT_RESET,
	ACP63_PROBE_PAGE_CNT_CHUNK,
	__ACP63_PROBE_PAGE_CNT_NR,
};

#ifdef CONFIG_ACP63_RESET
int acp63_reset_level_start(u32 port, u32 slot);
void acp63_reset_level_stop(void);
#else
static inline int acp63_reset_level_start(u32 port, u32 slot)
{
	return 0;
}
static inline void acp63_reset_level_stop(void)
{
}
#endif

/**
 * struct acp63_depth_stripe - depth stripe of the core
 * @batch: set once at init
 * @power: protected by the owner's lock
 */
struct acp63_depth_stripe {
	u32 batch;
	u64 power;
	u16 cache:4;
	u16 token:12;
	void *priv;
};

#ifdef CONFIG_ACP63_FILTER
int acp63_filter_window_start(u32 queue, u32 ctrl);
void acp63_filter_window_stop(void);
#else
static inline int acp63_filter_window_start(u32 queue, u32 ctrl)
{
	return 0;
}
static inline void acp63_filter_window_stop(void)
{
}
#endif

#endif /* _PS_ACP63_H */
