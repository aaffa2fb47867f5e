// SPDX-License-Identifier: GPL-2.0-only
#include <asm/sysreg.h>

void kvm_trace_stop(void)
{
	write_sysreg_s(0, SYS_TRBLIMITR_EL1);
}
