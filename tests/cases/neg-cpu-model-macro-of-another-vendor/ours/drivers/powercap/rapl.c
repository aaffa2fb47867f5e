// SPDX-License-Identifier: GPL-2.0
#include <asm/cpu_device_id.h>

static const struct x86_cpu_id ids[] = {
	X86_MATCH_VFM(INTEL_ALDERLAKE_L, 1),
	X86_MATCH_VFM(INTEL_METEORLAKE, 2),
};

unsigned long rapl_first(void)
{
	return ids[0].driver_data;
}
