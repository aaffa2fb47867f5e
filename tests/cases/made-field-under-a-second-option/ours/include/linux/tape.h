/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TAPE_H
#define _LINUX_TAPE_H

#include <linux/types.h>

#ifdef CONFIG_TAPE
struct tape {
	u32 blocks;
#ifdef CONFIG_TAPE_STATS
	u32 errors;
#endif
	const char *label;
};

void tape_wind(struct tape *tape, u32 n);
#else
struct tape;

static inline void tape_wind(struct tape *tape, u32 n) { }
#endif

#endif
