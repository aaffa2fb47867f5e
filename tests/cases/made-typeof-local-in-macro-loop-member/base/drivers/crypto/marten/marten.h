/* SPDX-License-Identifier: GPL-2.0 */
#ifndef MARTEN_H
#define MARTEN_H
#include <linux/kernel.h>
struct marten_queue {
	u32 *ring;
	u32 ring_sz;
	struct {
		u32 ring_sz;
		u32 head;
	} shadow;
};
struct marten {
	struct marten_queue q[4];
};
#define marten_for_each_queue(m, it) \
	for (__typeof__(&(m)->q[0]) it = (m)->q; it < (m)->q + 4; it++)

#ifdef CONFIG_MARTEN_H_BATCH1a
int marten_h_batch1a_enable(unsigned int id);
#else
static inline int marten_h_batch1a_enable(unsigned int id)
{
	return -95;
}
#endif

struct marten_h_quirk1b_stats {
	unsigned long limit;
	unsigned long gen;
	unsigned long lo;
};

void marten_h_quirk1b_stats_reset(struct marten_h_quirk1b_stats *stats);
int marten_h_quirk1b_stats_read(const struct marten_h_quirk1b_stats *stats,
			  unsigned long *out, unsigned int n);

#define MARTEN_H_DEPTH1c_MAX	322
#define MARTEN_H_RATE1c_ALIGN(v)	(((v) + 7) & ~7UL)

#endif
