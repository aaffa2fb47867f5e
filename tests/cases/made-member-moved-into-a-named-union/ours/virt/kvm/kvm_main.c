// SPDX-License-Identifier: GPL-2.0
#include <linux/kvm_host.h>

unsigned long range_pte(const struct kvm_gfn_range *range)
{
	return range->arg.pte.pte;
}
