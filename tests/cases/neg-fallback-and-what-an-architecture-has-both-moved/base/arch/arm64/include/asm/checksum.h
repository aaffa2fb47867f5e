/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_CHECKSUM_H
#define __ASM_CHECKSUM_H

#define _HAVE_ARCH_CSUM_MAGIC
u32 csum_magic(u32 saddr, u32 daddr, u32 sum);

#endif
