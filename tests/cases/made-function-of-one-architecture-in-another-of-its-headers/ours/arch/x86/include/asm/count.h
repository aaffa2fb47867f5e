/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_ALPHAX_COUNT_H
#define _ASM_ALPHAX_COUNT_H

#include <asm/cycle.h>

static inline unsigned long cycle_ordered(void)
{
	return cycle_raw() | 1;
}

#endif
