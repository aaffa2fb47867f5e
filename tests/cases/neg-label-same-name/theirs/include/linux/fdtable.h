/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FDTABLE_H
#define _LINUX_FDTABLE_H

#include <linux/types.h>

struct file_ref {
	void *file;
	int fput_needed;
};

struct file_ref fget_ref(unsigned int fd);
void fput_ref(struct file_ref ref);

#define FDLITE_FLAG_ENABLED BIT(0)
#define FDLITE_FLAG_DIRTY BIT(1)
#define FDLITE_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct fdlite_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool fdlite_window_empty(const struct fdlite_window *w)
{
	return !w->len;
}

enum fdlite_class {
	FDLITE_CLASS_NONE,
	FDLITE_CLASS_LOW,
	FDLITE_CLASS_HIGH,
	FDLITE_CLASS_MAX
};

static inline const char *fdlite_class_str(enum fdlite_class c)
{
	return c == FDLITE_CLASS_HIGH ? "high" :
		c == FDLITE_CLASS_LOW ? "low" : "none";
}

#endif
