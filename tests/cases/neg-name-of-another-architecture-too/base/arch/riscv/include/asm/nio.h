/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _ASM_RISCV_IO_H
#define _ASM_RISCV_IO_H
#include <linux/types.h>
#include <asm/npgprot.h>
static inline u32 __raw_readl(const volatile void __iomem *addr)
{
	return *(const volatile u32 *)addr;
}
#endif
