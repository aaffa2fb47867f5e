/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _KVM_HOST_H
#define _KVM_HOST_H

#include <linux/types.h>

typedef struct { unsigned long pte; } pte_t;

struct kvm_memory_slot;
struct kvm;

union kvm_mmu_notifier_arg {
	pte_t pte;
	unsigned long attributes;
};

struct kvm_gfn_range {
	struct kvm_memory_slot *slot;
	u64 start;
	u64 end;
	union kvm_mmu_notifier_arg arg;
	bool may_block;
};

bool kvm_set_spte_gfn(struct kvm *kvm, struct kvm_gfn_range *range);

#endif
