/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_LOVAGE_H
#define _LINUX_LOVAGE_H
#include <linux/kernel.h>
struct lovage_pin {
	const char *name;
	u16 nr;
};
struct lovage_pdata {
	u32 flags;
	const struct lovage_pin *gpios;
	u32 ngpios;
};

#ifdef CONFIG_LOVAGE_H_POOL1a
int lovage_h_pool1a_enable(unsigned int id);
#else
static inline int lovage_h_pool1a_enable(unsigned int id)
{
	return -95;
}
#endif

struct lovage_h_phase1b_stats {
	unsigned long hi;
	unsigned long owner_id;
	unsigned long lo;
};

void lovage_h_phase1b_stats_reset(struct lovage_h_phase1b_stats *stats);
int lovage_h_phase1b_stats_read(const struct lovage_h_phase1b_stats *stats,
			  unsigned long *out, unsigned int n);

/**
 * lovage_h_trunk1c_clamp - clamp a trunk
 * @v: value
 *
 * Return: the value in units of 8.
 */
static inline unsigned long lovage_h_trunk1c_clamp(unsigned long v)
{
	return v >> 8;
}

#endif
