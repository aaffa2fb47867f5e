// SPDX-License-Identifier: GPL-2.0
#include <asm/cycle.h>

unsigned long cycle_now(void);

unsigned long cycle_now(void)
{
	return cycle_ordered() - cycle_raw();
}
