/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_STAT_H
#define _LINUX_STAT_H

#include <linux/types.h>

struct stat {
	u32 mode;
	s64 mtime;
	u32 mtime_nsec;
};

void stat_touch(struct stat *st, s64 now);

#define STAT_FLAG_ENABLED BIT(0)
#define STAT_FLAG_DIRTY BIT(1)
#define STAT_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct stat_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool stat_window_empty(const struct stat_window *w)
{
	return !w->len;
}

#endif
