// SPDX-License-Identifier: GPL-2.0-only
#include <asm/msr.h>
#include <asm/processor.h>

struct cpuinfo_x86 boot_cpu_data;

u64 tsc_adjust(void);
u64 tsc_adjust(void)
{
	u64 v;

	rdmsrq(0x3b, v);
	return v;
}
