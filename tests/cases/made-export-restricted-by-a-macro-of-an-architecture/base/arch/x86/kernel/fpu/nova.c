// SPDX-License-Identifier: GPL-2.0
#include <asm/fpu/nova.h>
#include <asm/kvm_types.h>
#include <linux/export.h>
int nova_fpu_swap(void *guest, bool enter)
{
	return guest && enter;
}
EXPORT_SYMBOL_GPL(nova_fpu_swap);
