// SPDX-License-Identifier: GPL-2.0-only
#include <asm/cpufeature.h>

int siskin_level(void);
int siskin_level(void)
{
	return cpus_have_final_cap(ARM64_HAS_SISKIN) ? 2 : 1;
}
