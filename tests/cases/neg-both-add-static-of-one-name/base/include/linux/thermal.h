/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_THERMAL_H
#define _LINUX_THERMAL_H

#include <linux/types.h>

struct thermal {
	int temp;
	int trip;
	const char *type;
};

int thermal_update(struct thermal *tz, int temp);

#define THERM_FLAG_ENABLED BIT(0)
#define THERM_FLAG_DIRTY BIT(1)
#define THERM_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct therm_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool therm_window_empty(const struct therm_window *w)
{
	return !w->len;
}

enum therm_class {
	THERM_CLASS_NONE,
	THERM_CLASS_LOW,
	THERM_CLASS_HIGH,
	THERM_CLASS_MAX
};

static inline const char *therm_class_str(enum therm_class c)
{
	return c == THERM_CLASS_HIGH ? "high" :
		c == THERM_CLASS_LOW ? "low" : "none";
}

#endif
