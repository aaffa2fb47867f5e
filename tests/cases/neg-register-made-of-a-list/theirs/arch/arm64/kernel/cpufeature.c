// SPDX-License-Identifier: GPL-2.0-only
#include <asm/sysreg.h>
int cpu_isar(void)
{
	return SYS_ID_ISAR0_EL1;
}

int cpu_pfr(void)
{
	return SYS_ID_PFR0_EL1 >> ID_PFR0_EL1_RAS_SHIFT;
}
