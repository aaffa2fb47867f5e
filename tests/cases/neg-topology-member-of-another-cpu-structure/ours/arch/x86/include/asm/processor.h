/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_PROCESSOR_H
#define _ASM_X86_PROCESSOR_H
#include <linux/types.h>

struct cpuinfo_topology {
	/* Physical package ID */
	u32			pkg_id;
	u32			core_id;
};

struct cpuinfo_x86 {
	u8			x86;
	u8			x86_model;
	/* cpuid returned max cores value: */
	u16			x86_max_cores;
	struct cpuinfo_topology	topo;
};

extern struct cpuinfo_x86 cpu_info[];
#define cpu_data(cpu)		cpu_info[cpu]
#define topology_physical_package_id(cpu)	(cpu_data(cpu).topo.pkg_id)
#endif
