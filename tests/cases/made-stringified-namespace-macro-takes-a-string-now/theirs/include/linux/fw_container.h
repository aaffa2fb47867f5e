/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FW_CONTAINER_H
#define _LINUX_FW_CONTAINER_H
#include <linux/module.h>
#define __FWC_CAT(a, b) a##b
#define __FWC_ID(l) __FWC_CAT(__fwc_, l)
#define FW_CONTAINER(ns) \
	static const char __FWC_ID(__LINE__)[] = "import:" ns

#ifdef CONFIG_FW_CONTAINER_H_PRIO1a
int fw_container_h_prio1a_enable(unsigned int id);
#else
static inline int fw_container_h_prio1a_enable(unsigned int id)
{
	return -95;
}
#endif

/**
 * fw_container_h_trunk1b_fold - fold a trunk
 * @v: value
 *
 * Return: the value in units of 512.
 */
static inline unsigned long fw_container_h_trunk1b_fold(unsigned long v)
{
	return v >> 4;
}

struct fw_container_h_clk1c_stats {
	unsigned long hi;
	unsigned long lo;
	unsigned long count;
};

void fw_container_h_clk1c_stats_reset(struct fw_container_h_clk1c_stats *stats);
int fw_container_h_clk1c_stats_read(const struct fw_container_h_clk1c_stats *stats,
			  unsigned long *out, unsigned int n);

#endif
