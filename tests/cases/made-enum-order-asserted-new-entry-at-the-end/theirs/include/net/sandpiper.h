/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_SANDPIPER_H
#define _NET_SANDPIPER_H
#include <linux/kernel.h>
enum sp_op {
	SP_OP_NONE,
	SP_OP_PUSH,
	SP_OP_POP,
	SP_OP_SWAP,
	SP_OP_DUP,
	SP_OP_HASH,
	SP_OP_CSUM,
	SP_OP_TRIM,
	SP_OP_MAX,
};

#define SANDPIPER_H_LANE1a_MAX	209
#define SANDPIPER_H_PHASE1a_ALIGN(v)	(((v) + 15) & ~7UL)

/**
 * sandpiper_h_depth1b_weigh - weigh a depth
 * @v: value
 *
 * Return: the value in units of 64.
 */
static inline unsigned long sandpiper_h_depth1b_weigh(unsigned long v)
{
	return v >> 8;
}

/* credit states as the hardware counts them */
enum sandpiper_h_credit1c_mode {
	SANDPIPER_H_CREDIT1c_MODE_DRAIN = 0,
	SANDPIPER_H_CREDIT1c_MODE_BUSY = 1,
	SANDPIPER_H_CREDIT1c_MODE_READY = 2,
	SANDPIPER_H_CREDIT1c_MODE_STOPPED = 3,
};

struct sandpiper_h_batch1d_stats {
	unsigned long gen;
	unsigned long stamp;
	unsigned long limit;
};

void sandpiper_h_batch1d_stats_reset(struct sandpiper_h_batch1d_stats *stats);
int sandpiper_h_batch1d_stats_read(const struct sandpiper_h_batch1d_stats *stats,
			  unsigned long *out, unsigned int n);

#endif
