/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ZSMALLOC_STAT_H
#define _ZSMALLOC_STAT_H

#include <linux/swap_slots.h>

unsigned int zs_pool_pressure(unsigned int pages, unsigned int limit);

#endif
