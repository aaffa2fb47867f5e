/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SKUA_H
#define _LINUX_SKUA_H
#include <linux/kernel.h>
struct skua_vq {
	u32 avail;
	u32 used;
	u32 notify;
};
#define skua_kick(vq)						\
	do {							\
		if ((vq)->avail != (vq)->used)			\
			(vq)->notify++;				\
	} while (0)

/* fence states as the hardware counts them */
enum skua_h_fence1a_mode {
	SKUA_H_FENCE1a_MODE_STOPPED = 0,
	SKUA_H_FENCE1a_MODE_DRAIN = 1,
	SKUA_H_FENCE1a_MODE_IDLE = 2,
	SKUA_H_FENCE1a_MODE_BUSY = 3,
};

struct skua_h_class1b_stats {
	unsigned long lo;
	unsigned long owner_id;
	unsigned long hi;
};

void skua_h_class1b_stats_reset(struct skua_h_class1b_stats *stats);
int skua_h_class1b_stats_read(const struct skua_h_class1b_stats *stats,
			  unsigned long *out, unsigned int n);

/**
 * skua_h_clk1c_weigh - weigh a clk
 * @v: value
 *
 * Return: the value in units of 64.
 */
static inline unsigned long skua_h_clk1c_weigh(unsigned long v)
{
	return v >> 8;
}

#define SKUA_H_PHASE1d_MAX	426
#define SKUA_H_RATE1d_ALIGN(v)	(((v) + 7) & ~15UL)

#endif
