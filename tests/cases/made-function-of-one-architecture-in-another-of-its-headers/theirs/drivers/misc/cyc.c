// SPDX-License-Identifier: GPL-2.0
#include <asm/cycle.h>

unsigned long cyc_now(void);

unsigned long cyc_now(void)
{
	return cycle_ordered() - cycle_raw();
}
