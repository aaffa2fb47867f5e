/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_IO_H
#define _LINUX_IO_H
#include <asm/npgprot.h>
#include <asm/nio.h>
void __iomem *ioremap_raw(u64 phys, size_t size, unsigned long prot);
#endif
