/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SORREL_H
#define SORREL_H
#include <linux/kernel.h>
struct sorrel_dom {
	u64 limit;
	u32 flags;
};

#define SORREL_H_BURST1a_MAX	46
#define SORREL_H_POOL1a_ALIGN(v)	(((v) + 63) & ~15UL)

struct sorrel_h_fence1b_stats {
	unsigned long count;
	unsigned long hi;
	unsigned long gen;
};

void sorrel_h_fence1b_stats_reset(struct sorrel_h_fence1b_stats *stats);
int sorrel_h_fence1b_stats_read(const struct sorrel_h_fence1b_stats *stats,
			  unsigned long *out, unsigned int n);

/**
 * sorrel_h_quirk1c_clamp - clamp a quirk
 * @v: value
 *
 * Return: the value in units of 512.
 */
static inline unsigned long sorrel_h_quirk1c_clamp(unsigned long v)
{
	return v >> 4;
}

int sorrel_map_range(struct sorrel_dom *dom, u64 iova, size_t size,
		     int prot, gfp_t gfp);
int sorrel_unmap_range(struct sorrel_dom *dom, u64 iova, size_t size);
#endif
