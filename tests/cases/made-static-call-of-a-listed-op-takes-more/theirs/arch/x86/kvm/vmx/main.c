// SPDX-License-Identifier: GPL-2.0
#include <asm/kvm_host.h>

static int vt_vcpu_create(struct kvm_vcpu *vcpu)
{
	return vcpu->vcpu_id < 0 ? -1 : 0;
}

static void vt_hwapic_irr_update(struct kvm_vcpu *vcpu, int max_irr)
{
	vcpu->arch.apic->highest_isr_cache = max_irr;
}

static void vt_get_exit_info(struct kvm_vcpu *vcpu, u32 *reason, u64 *info1,
			     u64 *info2)
{
	*reason = vcpu->arch.efer;
	*info1 = 0;
	*info2 = 0;
}

struct kvm_x86_ops vt_x86_ops = {
	.name = "vmx",
	.vcpu_create = vt_vcpu_create,
	.hwapic_irr_update = vt_hwapic_irr_update,
	.get_exit_info = vt_get_exit_info,
};
