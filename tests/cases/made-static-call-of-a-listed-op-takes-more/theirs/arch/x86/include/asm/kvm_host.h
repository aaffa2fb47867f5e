/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_KVM_HOST_H
#define _ASM_X86_KVM_HOST_H

#include <linux/mutex.h>
#include <linux/static_call.h>
#include <linux/types.h>

struct kvm;
struct kvm_vcpu;

enum kvm_reg {
	VCPU_REGS_RAX,
	VCPU_REGS_RCX,
	VCPU_REGS_RIP,
	NR_VCPU_REGS,
};

struct kvm_lapic {
	u8 regs[4096];
	int highest_isr_cache;
	bool apicv_active;
};

struct kvm_vcpu_arch {
	unsigned long regs[NR_VCPU_REGS];
	unsigned long cr0;
	u64 efer;
	struct kvm_lapic *apic;
	bool load_eoi_exitmap_pending;
	struct {
		u64 msr_val;
		u32 host_apf_flags;
	} apf;
	u64 ia32_xss;
	bool governed_features;
};

struct kvm_vcpu {
	struct kvm *kvm;
	int vcpu_id;
	struct kvm_vcpu_arch arch;
};

struct kvm {
	struct mutex lock;
	struct kvm_vcpu *vcpus[8];
	bool dirty_log;
};

struct kvm_x86_ops {
	const char *name;
	int (*vcpu_create)(struct kvm_vcpu *vcpu);
	void (*vcpu_reset)(struct kvm_vcpu *vcpu, bool init_event);
	int (*get_cpl)(struct kvm_vcpu *vcpu);
	void (*flush_tlb_all)(struct kvm_vcpu *vcpu);
	void (*flush_tlb_guest)(struct kvm_vcpu *vcpu);
	void (*hwapic_irr_update)(struct kvm_vcpu *vcpu, int max_irr);
	int (*mem_enc_ioctl)(struct kvm *kvm, void __user *argp);
	void (*get_exit_info)(struct kvm_vcpu *vcpu, u32 *reason, u64 *info1,
			      u64 *info2);
};

extern struct kvm_x86_ops kvm_x86_ops;

#define KVM_X86_OP(func) \
	DECLARE_STATIC_CALL(kvm_x86_##func, *(((struct kvm_x86_ops *)0)->func));
#define KVM_X86_OP_OPTIONAL KVM_X86_OP
#include <asm/kvm-x86-ops.h>

#define kvm_for_each_vcpu(idx, vcpup, kvm)				\
	for (idx = 0; idx < 8 && (vcpup = (kvm)->vcpus[idx]); idx++)

#endif
