// SPDX-License-Identifier: GPL-2.0
#include <asm/cpu_device_id.h>

#define ZEN_FAM6_LUNARLAKE_M 5
#define ZEN(model) X86_MATCH_VENDOR_FAM_MODEL(2, 0x19, ZEN_FAM6_##model, 0)

static const struct x86_cpu_id zen_ids[] = {
	ZEN(LUNARLAKE_M),
	X86_MATCH_VENDOR_FAM_MODEL(2, 0x1a, 7, 1),
	{}
};

const struct x86_cpu_id *zen(void)
{
	return zen_ids;
}
