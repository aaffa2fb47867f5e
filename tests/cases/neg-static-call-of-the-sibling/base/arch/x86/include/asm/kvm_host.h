/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_X86_KVM_HOST_H
#define _ASM_X86_KVM_HOST_H
#include <linux/types.h>
#include <linux/static_call.h>

struct kvm_vcpu {
	int vcpu_id;
	u64 requests;
};

struct kvm_x86_ops {
	const char *name;
	int (*hardware_enable)(void);
	void (*flush_tlb)(struct kvm_vcpu *vcpu);
	int (*get_cpl)(struct kvm_vcpu *vcpu);
};
extern struct kvm_x86_ops kvm_x86_ops;

#define KVM_X86_OP(func) \
	DECLARE_STATIC_CALL(kvm_x86_##func, *(((struct kvm_x86_ops *)0)->func));
#include <asm/kvm-x86-ops.h>
#endif
