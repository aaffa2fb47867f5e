/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_ALPHAX_CYCLE_H
#define _ASM_ALPHAX_CYCLE_H

unsigned long cycle_raw(void);

static inline unsigned long cycle_ordered(void)
{
	return cycle_raw() | 1;
}

#endif
