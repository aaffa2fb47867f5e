// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <asm/current.h>

bool siren_on_stack(unsigned long sp);
bool siren_on_stack(unsigned long sp)
{
	unsigned long top = this_cpu_read(pcpu_hot.top_of_stack);

	return sp < top && sp >= top - 16384;
}
