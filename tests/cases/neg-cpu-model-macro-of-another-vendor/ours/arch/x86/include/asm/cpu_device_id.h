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
#define X86_MATCH_VFM(vfm, data) \
	X86_MATCH_VENDOR_FAM_MODEL(0, (vfm) >> 8, (vfm) & 0xff, data)

#endif
