// SPDX-License-Identifier: GPL-2.0-only
#include <asm/kvm_host.h>

static void flush_tlb(struct kvm_vcpu *vcpu)
{
	vcpu->requests |= BIT(3);
}

int kvm_heartbeat(struct kvm_vcpu *vcpu);
int kvm_heartbeat(struct kvm_vcpu *vcpu)
{
	if (static_call(kvm_x86_get_cpl)(vcpu) == 3)
		flush_tlb(vcpu);
	return static_call(kvm_x86_hardware_enable)();
}
