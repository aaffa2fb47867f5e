// SPDX-License-Identifier: GPL-2.0-or-later
#include <asm/processor.h>

struct cpuinfo_x86 cpu_info[8];

int same_package(int a, int b);
int same_package(int a, int b)
{
	return cpu_data(a).phys_proc_id == cpu_data(b).phys_proc_id;
}
