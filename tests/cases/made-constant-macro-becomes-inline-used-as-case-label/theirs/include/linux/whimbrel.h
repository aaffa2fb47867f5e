/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WHIMBREL_H
#define _LINUX_WHIMBREL_H
#include <linux/kernel.h>
static inline unsigned int whimbrel_opc(unsigned int set, unsigned int nr)
{
	return set << 6 | (nr & 0x3f);
}
#define WHIMBREL_FLUSH 0x40

/**
 * whimbrel_h_class1a_clamp - clamp a class
 * @v: value
 *
 * Return: the value in units of 64.
 */
static inline unsigned long whimbrel_h_class1a_clamp(unsigned long v)
{
	return v >> 7;
}

#ifdef CONFIG_WHIMBREL_H_RATE1b
int whimbrel_h_rate1b_enable(unsigned int id);
#else
static inline int whimbrel_h_rate1b_enable(unsigned int id)
{
	return -95;
}
#endif

/* burst states as the hardware counts them */
enum whimbrel_h_burst1c_mode {
	WHIMBREL_H_BURST1c_MODE_READY = 0,
	WHIMBREL_H_BURST1c_MODE_IDLE = 1,
	WHIMBREL_H_BURST1c_MODE_RESET = 2,
	WHIMBREL_H_BURST1c_MODE_STOPPED = 3,
};

struct whimbrel_h_phase1d_stats {
	unsigned long owner_id;
	unsigned long limit;
	unsigned long gen;
};

void whimbrel_h_phase1d_stats_reset(struct whimbrel_h_phase1d_stats *stats);
int whimbrel_h_phase1d_stats_read(const struct whimbrel_h_phase1d_stats *stats,
			  unsigned long *out, unsigned int n);

#endif
