// SPDX-License-Identifier: GPL-2.0-only
#include <asm/kvm_host.h>

struct kvm_x86_ops kvm_x86_ops;

void kvm_vcpu_flush(struct kvm_vcpu *vcpu);
void kvm_vcpu_flush(struct kvm_vcpu *vcpu)
{
	static_call(kvm_x86_flush_tlb)(vcpu, true);
	vcpu->requests = 0;
}
