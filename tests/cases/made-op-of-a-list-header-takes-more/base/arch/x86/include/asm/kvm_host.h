/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _KVM_HOST_H
#define _KVM_HOST_H

struct kvm_vcpu;

struct kvm_x86_ops {
	int (*vcpu_run)(struct kvm_vcpu *vcpu);
	int (*flush_tlb)(struct kvm_vcpu *vcpu);
	int (*set_dr7)(struct kvm_vcpu *vcpu);
	int (*get_msr)(struct kvm_vcpu *vcpu);
};

#define DECLARE_STATIC_CALL(name, func) \
	extern __typeof__(func) *__SCK__##name
#define static_call(name) (*__SCK__##name)

#define KVM_X86_OP(func) \
	DECLARE_STATIC_CALL(kvm_x86_##func, *(((struct kvm_x86_ops *)0)->func));
#include <asm/kvm-x86-ops.h>
#undef KVM_X86_OP

#define kvm_x86_call(func) static_call(kvm_x86_##func)

#endif
