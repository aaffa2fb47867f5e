// SPDX-License-Identifier: GPL-2.0
#include <asm/cpu_device_id.h>

static const struct x86_cpu_id lunar_ids[] = {
	X86_MATCH_INTEL_FAM6_MODEL(LUNARLAKE_M, &lunar_ids),
	{}
};

const struct x86_cpu_id *lunar(void)
{
	return lunar_ids;
}
