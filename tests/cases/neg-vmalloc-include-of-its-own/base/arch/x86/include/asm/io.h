/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_IO_H
#define _ASM_X86_IO_H
#include <linux/vmalloc.h>

static inline u32 readl(const volatile void *addr)
{
	return *(const volatile u32 *)addr;
}
#endif
