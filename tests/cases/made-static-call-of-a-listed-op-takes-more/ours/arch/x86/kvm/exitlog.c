// SPDX-License-Identifier: GPL-2.0
#include <asm/kvm_host.h>
#include <linux/export.h>
#include <linux/spinlock.h>

#define EXITLOG_SLOTS 64

struct exitlog {
	spinlock_t lock;
	struct {
		u32 reason;
		u64 info;
		unsigned long rip;
	} slot[EXITLOG_SLOTS];
	unsigned int next;
};

static struct exitlog exitlog;

void kvm_exitlog_add(struct kvm_vcpu *vcpu);
void kvm_exitlog_add(struct kvm_vcpu *vcpu)
{
	typeof(&exitlog.slot[0]) s;

	guard(spinlock)(&exitlog.lock);
	s = &exitlog.slot[exitlog.next++ % EXITLOG_SLOTS];
	s->rip = vcpu->arch.regs[VCPU_REGS_RIP];
	static_call(kvm_x86_get_exit_info)(vcpu, &s->reason, &s->info);
}
EXPORT_SYMBOL_GPL(kvm_exitlog_add);
