// SPDX-License-Identifier: GPL-2.0-only
#include "kvm_util.h"

void kvm_vm_free(struct kvm_vm *vmp)
{
	vmp->fd = -1;
}
