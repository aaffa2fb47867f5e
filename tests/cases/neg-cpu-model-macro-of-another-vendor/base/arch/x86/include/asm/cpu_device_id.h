/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_CPU_DEVICE_ID_H
#define _ASM_CPU_DEVICE_ID_H

#include <asm/intel-family.h>

struct x86_cpu_id {
	unsigned short vendor, family, model;
	unsigned long driver_data;
};

#define X86_MATCH_VENDOR_FAM_MODEL(v, f, m, data) \
	{ .vendor = v, .family = f, .model = m, \
	  .driver_data = (unsigned long)data }
#define X86_MATCH_INTEL_FAM6_MODEL(model, data) \
	X86_MATCH_VENDOR_FAM_MODEL(0, 6, INTEL_FAM6_##model, data)

#endif
