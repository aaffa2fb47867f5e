// SPDX-License-Identifier: GPL-2.0-only
#include "kvm_util_base.h"
#include "ucall_common.h"

static void guest(void)
{
	ucall(1);
}

int main(void)
{
	struct kvm_vm vm = { .fd = 1 };

	guest();
	kvm_vm_free(&vm);
	return 0;
}
