/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_ATOM9_H
#define _LINUX_ATOM9_H

#include <linux/types.h>

struct atom9_hdr {
	u16 size;
	u8 rev;
};

struct atom9_tbl {
	struct atom9_hdr hdr;
	u32 addr;
};

int atom9_rev(const struct atom9_hdr *hdr);
u32 atom9_addr(const struct atom9_tbl *tbl);

#define AT9_FLAG_ENABLED BIT(0)
#define AT9_FLAG_DIRTY BIT(1)
#define AT9_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct at9_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool at9_window_empty(const struct at9_window *w)
{
	return !w->len;
}
#endif
