/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RING_H
#define _LINUX_RING_H

#include <linux/types.h>
#include <linux/build_bug.h>

struct ring_desc {
	u8 kind;
	u8 len;
	u16 flags;
	__le32 tag;
	u8 inline_data[4];
	u64 addr;
};

void *ring_set(void *p, int c, size_t n);

#define ring_clear(d, member, n) ring_set(&(d)->member, 0, n)

#endif
