/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_UNALIGNED_H
#define __ASM_UNALIGNED_H

#include <linux/kernel.h>

static inline u16 get_unaligned_le16(const void *p)
{
	const u8 *b = p;

	return b[0] | b[1] << 8;
}

static inline void put_unaligned_be32(u32 val, void *p)
{
	u8 *b = p;

	b[0] = val >> 24;
	b[3] = val;
}

#endif
