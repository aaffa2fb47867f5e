/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_PROCESSOR_H
#define _ASM_X86_PROCESSOR_H
#include <linux/types.h>

struct cpuinfo_x86 {
	u8			x86;
	u8			x86_model;
	/* cpuid returned max cores value: */
	u16			x86_max_cores;
	/* Physical processor id: */
	u16			phys_proc_id;
	u16			cpu_core_id;
};

extern struct cpuinfo_x86 cpu_info[];
#define cpu_data(cpu)		cpu_info[cpu]
#define topology_physical_package_id(cpu)	(cpu_data(cpu).phys_proc_id)
#endif
