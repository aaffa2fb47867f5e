// SPDX-License-Identifier: GPL-2.0
#include <asm/kvm_host.h>

struct dbg {
	int set_dr7;
};

int vcpu_msr(struct kvm_vcpu *vcpu, struct dbg *dbg)
{
	dbg->set_dr7 = 0;
	return kvm_x86_call(get_msr)(vcpu);
}
