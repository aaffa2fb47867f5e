/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_MSR_H
#define _ASM_X86_MSR_H
#include <linux/types.h>

u64 native_read_msr(u32 msr);
int native_write_msr_safe(u32 msr, u32 low, u32 high);

#define rdmsr(msr, low, high)					\
do {								\
	u64 __val = native_read_msr((msr));			\
	(void)((low) = (u32)__val);				\
	(void)((high) = (u32)(__val >> 32));			\
} while (0)

#define rdmsrl(msr, val)			\
	((val) = native_read_msr((msr)))

/* wrmsr with exception handling */
static inline int wrmsrl_safe(u32 msr, u64 val)
{
	return native_write_msr_safe(msr, (u32)val, (u32)(val >> 32));
}
#endif
