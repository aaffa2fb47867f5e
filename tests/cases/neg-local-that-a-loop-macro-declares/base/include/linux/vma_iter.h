/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_VMA_ITER_H
#define _LINUX_VMA_ITER_H

#include <linux/types.h>
struct vma { unsigned long start, end; struct vma *next; };
struct mm { struct vma *first; int count; };
#define for_each_vma_of(mm)	for (struct vma *vma = (mm)->first; vma; vma = vma->next)

static inline u32 vma_iter_bank_credit_bits(u32 cell)
{
	return (cell >> 4) & 0x3c;
}

u32 vma_iter_bank_credit_read(const void *base, u32 segment);
void vma_iter_bank_credit_write(void *base, u32 segment, u32 port);

/**
 * struct vma_iter_node_stripe - node stripe of the core
 * @power: set once at init
 * @width: protected by the owner's lock
 */
struct vma_iter_node_stripe {
	u32 power;
	u64 width;
	u16 budget:4;
	u16 ctrl:12;
	void *priv;
};

static inline u32 vma_iter_budget_quota_bits(u32 level)
{
	return (level >> 11) & 0x6f;
}

u32 vma_iter_budget_quota_read(const void *base, u32 gain);
void vma_iter_budget_quota_write(void *base, u32 gain, u32 link);

#define VMA_ITER_SEGMENT_CHUNK_CLOCK		0x0e5
#define VMA_ITER_SEGMENT_CHUNK_EVENT		0x0a9
#define VMA_ITER_SEGMENT_CHUNK_FRAME		0x0e2
#define VMA_ITER_SEGMENT_CHUNK_MODE		0x0ae
#define VMA_ITER_SEGMENT_CHUNK_BUDGET		0x0c3

enum vma_iter_lane_node {
	VMA_ITER_LANE_NODE_WINDOW,
	VMA_ITER_LANE_NODE_GAIN,
	VMA_ITER_LANE_NODE_WIDTH,
	VMA_ITER_LANE_NODE_PROBE,
	VMA_ITER_LANE_NODE_TIMER,
	__VMA_ITER_LANE_NODE_NR,
};

#define VMA_ITER_CTRL_TOKEN_BUDGET		0x0fc
#define VMA_ITER_CTRL_TOKEN_CHUNK		0x0bd
#define VMA_ITER_CTRL_TOKEN_FILTER		0x0e0
#define VMA_ITER_CTRL_TOKEN_MIRROR		0x062
#define VMA_ITER_CTRL_TOKEN_EVENT		0x066

/**
 * struct vma_iter_link_node - link node of the core
 * @quota: set once at init
 * @reset: protected by the owner's lock
 */
struct vma_iter_link_node {
	u32 quota;
	u64 reset;
	u16 trim:4;
	u16 frame:12;
	void *priv;
};

#ifdef CONFIG_VMA_ITER_CREDIT
int vma_iter_credit_quota_start(u32 quota, u32 gain);
void vma_iter_credit_quota_stop(void);
#else
static inline int vma_iter_credit_quota_start(u32 quota, u32 gain)
{
	return 0;
}
static inline void vma_iter_credit_quota_stop(void)
{
}
#endif

#endif /* _LINUX_VMA_ITER_H */
