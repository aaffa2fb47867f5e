// SPDX-License-Identifier: GPL-2.0-only
#include <asm/sysreg.h>
int cpu_isar(void)
{
	return SYS_ID_ISAR0_EL1;
}
