// SPDX-License-Identifier: GPL-2.0-only
#include <asm/msr.h>

int cpu_caps(void);
int cpu_caps(void)
{
	u64 v;

	rdmsrl(0x10a, v);
	return wrmsrl_safe(0x122, v | BIT(1));
}
