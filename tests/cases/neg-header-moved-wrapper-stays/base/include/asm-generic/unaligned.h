/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_GENERIC_UNALIGNED_H
#define _ASM_GENERIC_UNALIGNED_H

#include <linux/types.h>

static inline u16 get_le16(const void *p)
{
	const u8 *b = p;

	return (u16)(b[0] | b[1] << 8);
}

static inline u32 get_le32(const void *p)
{
	return get_le16(p) | (u32)get_le16((const u8 *)p + 2) << 16;
}

#endif
