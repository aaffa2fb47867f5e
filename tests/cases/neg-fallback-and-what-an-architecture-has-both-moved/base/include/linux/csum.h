/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_CSUM_H
#define _LINUX_CSUM_H

#include <linux/types.h>

u32 csum_magic(u32 saddr, u32 daddr, u32 sum);
u32 csum_partial_copy(const void *src, u32 len);

#endif
