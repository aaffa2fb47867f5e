// SPDX-License-Identifier: GPL-2.0
#include <asm/kvm_host.h>
#include <linux/export.h>

struct kvm_x86_ops kvm_x86_ops;
EXPORT_SYMBOL_GPL(kvm_x86_ops);

int kvm_arch_vcpu_create(struct kvm_vcpu *vcpu);
int kvm_arch_vcpu_create(struct kvm_vcpu *vcpu)
{
	vcpu->arch.cr0 = 0x60000010;
	vcpu->arch.apf.host_apf_flags = 0;
	return static_call(kvm_x86_vcpu_create)(vcpu);
}

void kvm_flush_remote_tlbs(struct kvm *kvm);
void kvm_flush_remote_tlbs(struct kvm *kvm)
{
	struct kvm_vcpu *vcpu;
	int i;

	kvm_for_each_vcpu(i, vcpu, kvm) {
		static_call(kvm_x86_flush_tlb_all)(vcpu);
		static_call_cond(kvm_x86_flush_tlb_guest)(vcpu);
	}
}

void kvm_apic_update(struct kvm_vcpu *vcpu, int irr);
void kvm_apic_update(struct kvm_vcpu *vcpu, int irr)
{
	if (vcpu->arch.apic && vcpu->arch.apic->apicv_active)
		static_call_cond(kvm_x86_hwapic_irr_update)(vcpu, irr);
}
