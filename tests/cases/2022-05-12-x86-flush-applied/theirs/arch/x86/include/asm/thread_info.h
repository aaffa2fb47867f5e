/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_THREAD_INFO_H
#define _ASM_THREAD_INFO_H

#include <linux/kernel.h>

struct thread_info {
	unsigned long flags;
	u32 status;
	u32 cpu;
};

static inline void flush_tlb_kernel(unsigned long start, unsigned long end,
				    int level)
{
	__asm__ __volatile__("" : : "r"(start), "r"(end) : "memory");
}

#endif /* _ASM_THREAD_INFO_H */
