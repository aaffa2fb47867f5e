/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BLK_THROTTLE_H
#define _LINUX_BLK_THROTTLE_H

#include <linux/types.h>

#define THROTL_FLAG_ENABLED BIT(0)
#define THROTL_FLAG_DIRTY BIT(1)
#define THROTL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct throtl_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool throtl_window_empty(const struct throtl_window *w)
{
	return !w->len;
}

struct throtl_group {
	u64 bytes_left;
	u32 ios_left;
	struct throtl_window win;
};

unsigned int wait_budget(struct throtl_group *tg);
u64 throtl_charge(struct throtl_group *tg, u32 bytes);

#endif
