/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_STAT9_H
#define _LINUX_STAT9_H

#include <linux/types.h>

struct stat9 {
	u32 mode;
	s64 mtime;
	u32 mtime_nsec;
};

void stat9_touch(struct stat9 *st, s64 now);

#define STAT9_FLAG_ENABLED BIT(0)
#define STAT9_FLAG_DIRTY BIT(1)
#define STAT9_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct stat9_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool stat9_window_empty(const struct stat9_window *w)
{
	return !w->len;
}
#endif
