/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MMZONE_H
#define _LINUX_MMZONE_H

enum node_stat_item {
	NR_ACTIVE_ANON,
	NR_INACTIVE_ANON,
	NR_SLAB,
	NR_SLAB_MISC,
	/* the next ones are counted in pages */
	NR_MLOCK,
	NR_BOUNCE,
	NR_FREE_CMA,
	NR_STAT_ITEMS
};

#define NR_STAT_NAMES	NR_STAT_ITEMS

#endif
