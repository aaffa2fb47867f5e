/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_CPU_DEVICE_ID_H
#define _ASM_X86_CPU_DEVICE_ID_H

#include <linux/types.h>

#define X86_VENDOR_INTEL	0
#define X86_VENDOR_AMD		2
#define X86_FEATURE_ANY		0

struct x86_cpu_id {
	u16 vendor;
	u16 family;
	u16 model;
	u16 feature;
	unsigned long driver_data;
};

const struct x86_cpu_id *x86_match_cpu(const struct x86_cpu_id *match);

#endif
