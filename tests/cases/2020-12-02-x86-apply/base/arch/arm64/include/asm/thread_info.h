/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_THREAD_INFO_H
#define _ASM_THREAD_INFO_H

#include <linux/kernel.h>

struct thread_info {
	unsigned long flags;
	u32 status;
	u64 ttbr0;
};

static inline void flush_tlb_kernel(unsigned long start, unsigned long end)
{
	(void)(start - end);
}

#endif /* _ASM_THREAD_INFO_H */
