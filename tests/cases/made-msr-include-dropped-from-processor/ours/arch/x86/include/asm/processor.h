/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_PROCESSOR_H
#define _ASM_X86_PROCESSOR_H
#include <linux/types.h>

struct cpuinfo_x86 {
	u8 x86;
	u8 x86_vendor;
};
extern struct cpuinfo_x86 boot_cpu_data;
#endif
