/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PRINTK_LEGACY_H
#define _PRINTK_LEGACY_H

#include <linux/printk.h>

/* old spelling, use pr_info() */
#define pr_information pr_info

#define PRLEG_FLAG_ENABLED BIT(0)
#define PRLEG_FLAG_DIRTY BIT(1)
#define PRLEG_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct prleg_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool prleg_window_empty(const struct prleg_window *w)
{
	return !w->len;
}

enum prleg_class {
	PRLEG_CLASS_NONE,
	PRLEG_CLASS_LOW,
	PRLEG_CLASS_HIGH,
	PRLEG_CLASS_MAX
};

static inline const char *prleg_class_str(enum prleg_class c)
{
	return c == PRLEG_CLASS_HIGH ? "high" :
		c == PRLEG_CLASS_LOW ? "low" : "none";
}

#endif
