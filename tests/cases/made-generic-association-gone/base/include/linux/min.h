/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef MIN_H
#define MIN_H

#include <linux/kernel.h>

static inline u32 read_u32(const void *p, int be)
{
	return be ? 1 : *(const u32 *)p;
}

static inline u16 read_u16(const void *p, int be)
{
	return be ? 1 : *(const u16 *)p;
}

#define read_any(p, be) _Generic((p),	\
	u32 *: read_u32,		\
	u16 *: read_u16)(p, be)

#endif
