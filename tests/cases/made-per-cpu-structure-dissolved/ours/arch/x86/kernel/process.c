// SPDX-License-Identifier: GPL-2.0
#include <asm/current.h>

unsigned long top_of_stack(void);
unsigned long top_of_stack(void)
{
	return this_cpu_read(cpu_current_top_of_stack);
}
