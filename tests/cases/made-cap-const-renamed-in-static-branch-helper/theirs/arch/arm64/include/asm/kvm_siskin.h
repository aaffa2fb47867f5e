/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_KVM_SISKIN_H
#define __ASM_KVM_SISKIN_H
#include <asm/cpufeature.h>

static __always_inline bool kvm_has_siskin(void)
{
	return IS_ON && cpus_have_const_cap(ARM64_HAS_SISKIN);
}
#endif
