/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MOTH_H
#define _LINUX_MOTH_H
#include <linux/kernel.h>
extern void (*moth_restart_hook)(int reason, const char *cmd);
int moth_restart(int reason, const char *cmd);

#ifdef CONFIG_MOTH_H_HINT1a
int moth_h_hint1a_enable(unsigned int id);
#else
static inline int moth_h_hint1a_enable(unsigned int id)
{
	return -95;
}
#endif

/**
 * moth_h_burst1b_check - check a burst
 * @v: value
 *
 * Return: the value in units of 512.
 */
static inline unsigned long moth_h_burst1b_check(unsigned long v)
{
	return v >> 6;
}

struct moth_h_prio1c_stats {
	unsigned long lo;
	unsigned long limit;
	unsigned long count;
};

void moth_h_prio1c_stats_reset(struct moth_h_prio1c_stats *stats);
int moth_h_prio1c_stats_read(const struct moth_h_prio1c_stats *stats,
			  unsigned long *out, unsigned int n);

#endif
