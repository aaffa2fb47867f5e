// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#include "amdgpu_task_barrier.h"

struct amdgpu_hive_info {
	u64 hive_id;
	struct task_barrier tb;
};

#ifdef CONFIG_DEBUG_FS
static void xgmi_dump_words(const u32 *words, unsigned int n)
{
	unsigned int i;

	for (i = 0; i < n; i++)
		pr_debug("xgmi: %08x\n", words[i]);
}
#else
static inline void xgmi_dump_words(const u32 *words, unsigned int n)
{
}
#endif

struct xgmi_stats {
	u64 packets;
	u64 bytes;
	u64 errors;
	u32 last_len;
};

static void xgmi_stats_update(struct xgmi_stats *st, int len)
{
	if (len < 0) {
		st->errors++;
		return;
	}
	st->packets++;
	st->bytes += len;
	st->last_len = len;
}

static u64 xgmi_stats_avg(const struct xgmi_stats *st)
{
	if (!st->packets)
		return 0;
	return st->bytes / st->packets;
}

void amdgpu_xgmi_hive_init(struct amdgpu_hive_info *hive)
{
	task_barrier_init(&hive->tb);
}

struct amdgpu_xgmi_x_limits {
	u32 min_rate;
	u32 max_rate;
	u32 step;
};

static const struct amdgpu_xgmi_x_limits amdgpu_xgmi_x_limits_table[] = {
	{ .min_rate = 8000, .max_rate = 48000, .step = 8 },
	{ .min_rate = 16000, .max_rate = 96000, .step = 16 },
};

static u32 amdgpu_xgmi_x_clamp_rate(u32 rate, unsigned int set)
{
	const struct amdgpu_xgmi_x_limits *l;

	if (set >= ARRAY_SIZE(amdgpu_xgmi_x_limits_table))
		return rate;
	l = &amdgpu_xgmi_x_limits_table[set];
	if (rate < l->min_rate)
		return l->min_rate;
	return min(rate, l->max_rate);
}

#ifdef CONFIG_DEBUG_FS
static void amdgpu_xgmi_x_dump_words(const u32 *words, unsigned int n)
{
	unsigned int i;

	for (i = 0; i < n; i++)
		pr_debug("amdgpu_xgmi_x: %08x\n", words[i]);
}
#else
static inline void amdgpu_xgmi_x_dump_words(const u32 *words, unsigned int n)
{
}
#endif
