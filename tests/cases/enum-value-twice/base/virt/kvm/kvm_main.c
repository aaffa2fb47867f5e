// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kvm.h>

int kvm_has(int cap);

int kvm_has(int cap)
{
	return cap == KVM_CAP_HLT;
}
