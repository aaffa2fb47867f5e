/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_HASHX_H
#define _LINUX_HASHX_H

#include <linux/types.h>

static inline u32 hashx(u32 v)
{
	return v * 0x61c88647;
}

#endif /* _LINUX_HASHX_H */
