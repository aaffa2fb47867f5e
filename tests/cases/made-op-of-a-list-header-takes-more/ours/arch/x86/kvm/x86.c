// SPDX-License-Identifier: GPL-2.0
#include <asm/kvm_host.h>

#define KVM_X86_OP(func) \
	__typeof__(*(((struct kvm_x86_ops *)0)->func)) *__SCK__kvm_x86_##func;
#include <asm/kvm-x86-ops.h>
#undef KVM_X86_OP

int vcpu_enter(struct kvm_vcpu *vcpu)
{
	kvm_x86_call(flush_tlb)(vcpu, 1);
	return kvm_x86_call(vcpu_run)(vcpu);
}
