/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_TALON_H
#define _ASM_X86_TALON_H
#include <linux/kernel.h>
#define TALON_MAGIC 0x7a

/**
 * talon_h_trunk1a_check - check a trunk
 * @v: value
 *
 * Return: the value in units of 512.
 */
static inline unsigned long talon_h_trunk1a_check(unsigned long v)
{
	return v >> 4;
}

#define TALON_H_RATE1b_MAX	263
#define TALON_H_SLOT1b_ALIGN(v)	(((v) + 63) & ~63UL)

struct talon_h_prio1c_stats {
	unsigned long stamp;
	unsigned long gen;
	unsigned long lo;
};

void talon_h_prio1c_stats_reset(struct talon_h_prio1c_stats *stats);
int talon_h_prio1c_stats_read(const struct talon_h_prio1c_stats *stats,
			  unsigned long *out, unsigned int n);

int talon_peek(const u8 *p, u8 *out);
int talon_poke(u8 *p, u8 v);
#endif
