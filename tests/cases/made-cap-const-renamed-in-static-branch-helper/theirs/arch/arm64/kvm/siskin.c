// SPDX-License-Identifier: GPL-2.0-only
#include <asm/cpufeature.h>
#define IS_ON 1
#include <asm/kvm_siskin.h>

int siskin_level(void);
int siskin_level(void)
{
	return cpus_have_final_cap(ARM64_HAS_SISKIN) ? 2 : 1;
}

bool siskin_traps(void);
bool siskin_traps(void)
{
	return !kvm_has_siskin();
}
