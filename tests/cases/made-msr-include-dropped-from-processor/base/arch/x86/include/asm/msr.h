/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_MSR_H
#define _ASM_X86_MSR_H
#include <linux/types.h>

static __always_inline u64 __rdmsr(u32 msr)
{
	return msr;
}

#define rdmsrq(msr, val)			\
	((val) = __rdmsr((msr)))
#endif
