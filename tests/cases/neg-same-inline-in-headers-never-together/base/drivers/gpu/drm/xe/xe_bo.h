/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _XE_BO_H
#define _XE_BO_H

#include <linux/types.h>

struct xe_bo {
	u64 size;
	u32 placement;
};

u64 xe_bo_size(const struct xe_bo *bo);

#define XE_FLAG_ENABLED BIT(0)
#define XE_FLAG_DIRTY BIT(1)
#define XE_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct xe_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool xe_window_empty(const struct xe_window *w)
{
	return !w->len;
}

#endif
