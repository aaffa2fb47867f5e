/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ZONED_H
#define _LINUX_ZONED_H

#include <linux/types.h>

struct zone_state {
	const char *name;
	u32 sectors;
	u32 capacity;
	int state;
};

#ifdef CONFIG_ZONED_TRACE
void zone_trace(const char *what, ...);
#else
static inline void zone_trace(const char *what, ...) { }
#endif

void zone_reset(struct zone_state *z);

#endif
