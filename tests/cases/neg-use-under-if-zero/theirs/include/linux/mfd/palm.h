/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MFD_PALM_H
#define _LINUX_MFD_PALM_H

#include <linux/types.h>

struct palm {
	u32 regs[16];
	bool wakeup;
};

u32 palm_read(struct palm *palm, unsigned int reg);

#ifdef CONFIG_PALM_STATS
void palm_stat_add(unsigned int idx, long delta);
#else
static inline void palm_stat_add(unsigned int idx, long delta)
{
}
#endif

enum palm_class {
	PALM_CLASS_NONE,
	PALM_CLASS_LOW,
	PALM_CLASS_HIGH,
	PALM_CLASS_MAX
};

static inline const char *palm_class_str(enum palm_class c)
{
	return c == PALM_CLASS_HIGH ? "high" :
		c == PALM_CLASS_LOW ? "low" : "none";
}

#endif
