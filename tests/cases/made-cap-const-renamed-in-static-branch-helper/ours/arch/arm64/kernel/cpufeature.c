// SPDX-License-Identifier: GPL-2.0-only
#include <asm/cpufeature.h>

unsigned long cpucaps[2];

bool system_uses_siskin(void);
bool system_uses_siskin(void)
{
	return cpus_have_cap(ARM64_HAS_SISKIN);
}
