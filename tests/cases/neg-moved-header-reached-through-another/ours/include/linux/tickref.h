/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TICKREF_H
#define _LINUX_TICKREF_H

#include <linux/tickref_types.h>

void tick_ref_update(struct tick_ref *ref, u64 now);

#define TICKR_FLAG_ENABLED BIT(0)
#define TICKR_FLAG_DIRTY BIT(1)
#define TICKR_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct tickr_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool tickr_window_empty(const struct tickr_window *w)
{
	return !w->len;
}

enum tickr_class {
	TICKR_CLASS_NONE,
	TICKR_CLASS_LOW,
	TICKR_CLASS_HIGH,
	TICKR_CLASS_MAX
};

static inline const char *tickr_class_str(enum tickr_class c)
{
	return c == TICKR_CLASS_HIGH ? "high" :
		c == TICKR_CLASS_LOW ? "low" : "none";
}

#endif
