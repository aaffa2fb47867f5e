// SPDX-License-Identifier: GPL-2.0-only
#include <asm/sysreg.h>

unsigned long kvm_trace_mode(void)
{
	return TRBLIMITR_EL1_NVM | TRBLIMITR_EL1_TM_INTR;
}
