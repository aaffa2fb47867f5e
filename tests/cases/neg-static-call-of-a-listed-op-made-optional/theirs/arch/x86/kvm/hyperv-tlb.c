// SPDX-License-Identifier: GPL-2.0
#include <asm/kvm_host.h>
#include <linux/export.h>

struct hv_tlb_fifo {
	u64 entries[16];
	u8 nr;
};

void kvm_hv_flush(struct kvm *kvm, struct hv_tlb_fifo *fifo);
void kvm_hv_flush(struct kvm *kvm, struct hv_tlb_fifo *fifo)
{
	struct kvm_vcpu *v;
	int i;

	guard(mutex)(&kvm->lock);
	kvm_for_each_vcpu(i, v, kvm) {
		if (fifo->entries[i])
			static_call(kvm_x86_flush_tlb_all)(v);
	}
	fifo->nr = 0;
}
EXPORT_SYMBOL_GPL(kvm_hv_flush);
