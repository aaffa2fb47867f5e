/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef MIN_H
#define MIN_H

#include <linux/kernel.h>

static inline u32 read_u32(const void *p)
{
	return *(const u32 *)p;
}

static inline u16 read_u16(const void *p)
{
	return *(const u16 *)p;
}

#define read_any(p) _Generic((p),	\
	u32 *: read_u32,		\
	u16 *: read_u16)(p)

#endif
