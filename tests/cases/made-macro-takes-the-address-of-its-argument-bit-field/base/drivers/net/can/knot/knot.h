/* SPDX-License-Identifier: GPL-2.0 */
#ifndef KNOT_H
#define KNOT_H
#include <linux/kernel.h>
#define knot_set_once(lv, v) do { if (!(lv)) (lv) = (v); } while (0)
struct knot_cfg {
	u32 rate;
	u32 brs:4;
	u32 fd:1;
};

#define KNOT_H_PHASE1a_MAX	511
#define KNOT_H_VPORT1a_ALIGN(v)	(((v) + 63) & ~63UL)

#ifdef CONFIG_KNOT_H_DEPTH1b
int knot_h_depth1b_enable(unsigned int id);
#else
static inline int knot_h_depth1b_enable(unsigned int id)
{
	return -95;
}
#endif

/* batch states as the hardware counts them */
enum knot_h_batch1c_mode {
	KNOT_H_BATCH1c_MODE_RESET = 0,
	KNOT_H_BATCH1c_MODE_FAULT = 1,
	KNOT_H_BATCH1c_MODE_STOPPED = 2,
	KNOT_H_BATCH1c_MODE_BUSY = 3,
};

#endif
