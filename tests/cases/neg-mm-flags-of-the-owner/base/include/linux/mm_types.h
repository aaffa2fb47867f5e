/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H
#include <linux/types.h>
#include <linux/bitops.h>

struct mm_struct {
	unsigned long total_vm;
	unsigned long flags; /* Must use atomic bitops to access */
	int map_count;
};

#define MMF_HUGE 4
#define MMF_DUMPABLE 2
#endif
