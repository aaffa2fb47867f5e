/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RANGE_H
#define _LINUX_RANGE_H

#include <linux/types.h>

struct range_set {
	unsigned long lo;
	unsigned long hi;
	unsigned nr;
};

int range_set_add(struct range_set *rs, long unsigned lo, unsigned long int hi,
		  unsigned page_shift);
long long int range_set_bytes(const struct range_set *rs, unsigned page_shift);

#define RSET_FLAG_ENABLED BIT(0)
#define RSET_FLAG_DIRTY BIT(1)
#define RSET_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct rset_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool rset_window_empty(const struct rset_window *w)
{
	return !w->len;
}

#endif
