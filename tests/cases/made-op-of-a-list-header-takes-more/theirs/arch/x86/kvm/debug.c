// SPDX-License-Identifier: GPL-2.0
#include <asm/kvm_host.h>

int vcpu_debug(struct kvm_vcpu *vcpu, int on)
{
	if (on)
		kvm_x86_call(flush_tlb)(vcpu);

	return kvm_x86_call(get_msr)(vcpu);
}
