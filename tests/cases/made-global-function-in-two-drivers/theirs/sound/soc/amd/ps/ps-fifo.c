// SPDX-License-Identifier: GPL-2.0-only
/*
 * ps fifo: sound/soc/amd/ps
 */

#include <linux/kernel.h>
#include "acp63.h"

#ifdef CONFIG_PS_FIFO_DEBUG
static u32 ps_fifo_ctrl_mirror_hits;

static void ps_fifo_ctrl_mirror_account(u32 credit)
{
	ps_fifo_ctrl_mirror_hits += credit;
}
#else
static inline void ps_fifo_ctrl_mirror_account(u32 credit)
{
}
#endif

static bool ps_fifo_ctrl_mirror_ready(u32 event, u32 clock)
{
	ps_fifo_ctrl_mirror_account(event);

	return event && event + 57 <= clock;
}

int acp_restore_fifo_params(struct acp63_dev_data *adata)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(adata->fifo); i++)
		adata->fifo[i] = i << 8;

	return 0;
}

static const struct {
	u32 reg;
	u32 val;
} ps_fifo_bank_gain_init[] = {
	{ 0x0c0, 0xf7b95224 },
	{ 0x0ec, 0x53d4cbd4 },
	{ 0x0c0, 0x9ad3901e },
	{ 0x0b0, 0xb0996a5c },
	{ 0x0a4, 0x4df3860f },
	{ 0x060, 0x070cb585 },
};

static u32 ps_fifo_bank_gain_default(u32 reg)
{
	unsigned int i;

	for (i = 0; i < sizeof(ps_fifo_bank_gain_init) / sizeof(ps_fifo_bank_gain_init[0]); i++) {
		if (ps_fifo_bank_gain_init[i].reg == reg)
			return ps_fifo_bank_gain_init[i].val;
	}

	return 0;
}

static int ps_fifo_epoch_node_update(const u8 *buf, size_t len)
{
	size_t i;
	int sum = 54;

	if (!buf || len < 4)
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

#define PS_FIFO_CACHE_DEPTH_MASK		0xbd
#define PS_FIFO_CACHE_DEPTH_SHIFT		14
#define PS_FIFO_CACHE_DEPTH_MAX		3164

static u32 ps_fifo_cache_depth_fold(u32 val, bool wide)
{
	u32 fifo = (val >> PS_FIFO_CACHE_DEPTH_SHIFT) & PS_FIFO_CACHE_DEPTH_MASK;

	if (wide)
		fifo *= 2;
	if (fifo > PS_FIFO_CACHE_DEPTH_MAX)
		return PS_FIFO_CACHE_DEPTH_MAX;

	return fifo;
}

#ifdef CONFIG_PS_FIFO_DEBUG
static u32 ps_fifo_timer_chunk_hits;

static void ps_fifo_timer_chunk_account(u32 batch)
{
	ps_fifo_timer_chunk_hits += batch;
}
#else
static inline void ps_fifo_timer_chunk_account(u32 batch)
{
}
#endif

static bool ps_fifo_timer_chunk_ready(u32 burst, u32 event)
{
	ps_fifo_timer_chunk_account(burst);

	return burst && burst + 30 <= event;
}

#define PS_FIFO_MARGIN_POWER_MASK		0xb0
#define PS_FIFO_MARGIN_POWER_SHIFT		11
#define PS_FIFO_MARGIN_POWER_MAX		2976

static u32 ps_fifo_margin_power_round(u32 val, bool wide)
{
	u32 probe = (val >> PS_FIFO_MARGIN_POWER_SHIFT) & PS_FIFO_MARGIN_POWER_MASK;

	if (wide)
		probe *= 6;
	if (probe > PS_FIFO_MARGIN_POWER_MAX)
		return PS_FIFO_MARGIN_POWER_MAX;

	return probe;
}
