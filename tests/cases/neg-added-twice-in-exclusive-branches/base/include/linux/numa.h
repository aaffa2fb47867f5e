/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NUMA_H
#define _LINUX_NUMA_H

#include <linux/types.h>

#ifdef CONFIG_NUMA
extern int numa_nodes;

static inline int numa_count(void)
{
	return numa_nodes;
}

int numa_node_of(unsigned long pfn);

enum num_class {
	NUM_CLASS_NONE,
	NUM_CLASS_LOW,
	NUM_CLASS_HIGH,
	NUM_CLASS_MAX
};

static inline const char *num_class_str(enum num_class c)
{
	return c == NUM_CLASS_HIGH ? "high" :
		c == NUM_CLASS_LOW ? "low" : "none";
}

#else /* !CONFIG_NUMA */
static inline int numa_count(void)
{
	return 1;
}

static inline int numa_node_of(unsigned long pfn)
{
	return 0;
}

#endif /* CONFIG_NUMA */

#endif
