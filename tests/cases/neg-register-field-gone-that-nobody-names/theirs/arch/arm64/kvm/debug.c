// SPDX-License-Identifier: GPL-2.0-only
#include <asm/sysreg.h>

/* TRBLIMITR_EL1_TM_IRQ is for hosts. */
void kvm_trace_start(void)
{
	write_sysreg_s(TRBLIMITR_EL1_E |
		       TRBLIMITR_EL1_TM_STOP << TRBLIMITR_EL1_TM_SHIFT, SYS_TRBLIMITR_EL1);
}

void kvm_trace_stop(void)
{
	write_sysreg_s(0, SYS_TRBLIMITR_EL1);
}

unsigned long kvm_vector_length(unsigned long zcr)
{
	return zcr & ZCR_ELx_LEN_MASK;
}
