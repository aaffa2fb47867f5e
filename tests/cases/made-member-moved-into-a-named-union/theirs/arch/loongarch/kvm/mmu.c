// SPDX-License-Identifier: GPL-2.0
#include <linux/kvm_host.h>

struct loong_ctx {
	pte_t pte;
};

bool kvm_set_spte_gfn(struct kvm *kvm, struct kvm_gfn_range *range)
{
	struct loong_ctx ctx = { .pte = range->pte };

	return ctx.pte.pte != 0;
}
