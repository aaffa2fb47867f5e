/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_IO_H
#define __ASM_IO_H
#include <linux/types.h>
#include <asm/pgprot.h>
static inline u32 __raw_readl(const volatile void __iomem *addr)
{
	return *(const volatile u32 *)addr;
}
#endif
