/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_SHOW_H
#define _LINUX_MM_SHOW_H

#include <linux/types.h>

void __show_mem(unsigned int flags, void *nodemask, int max_zone_idx);

static inline void show_mem(void)
{
	__show_mem(0, NULL, 3);
}

#endif
