/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NUMA9_H
#define _LINUX_NUMA9_H

#include <linux/types.h>

#ifdef CONFIG_NUMA9
extern int numa9_nodes;

static inline int numa9_count(void)
{
	return numa9_nodes;
}

int numa9_node_of(unsigned long pfn);

enum num9_class {
	NUM9_CLASS_NONE,
	NUM9_CLASS_LOW,
	NUM9_CLASS_HIGH,
	NUM9_CLASS_MAX
};

static inline const char *num9_class_str(enum num9_class c)
{
	return c == NUM9_CLASS_HIGH ? "high" :
		c == NUM9_CLASS_LOW ? "low" : "none";
}
#else /* !CONFIG_NUMA9 */
static inline int numa9_count(void)
{
	return 1;
}

static inline int numa9_node_of(unsigned long pfn)
{
	return 0;
}

static inline int numa9_distance(int a, int b)
{
	return 10;
}

#endif /* CONFIG_NUMA9 */

#endif
