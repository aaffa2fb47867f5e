/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM9_H
#define _LINUX_MM9_H

#include <linux/types.h>
#include <linux/mutex.h>

struct mm9 {
	struct mutex mmap_lock;
	unsigned long total;
};

struct mm9_user {
	struct mutex mmap_sem;
	struct mm9 *mm;
};

enum mm9_class {
	MM9_CLASS_NONE,
	MM9_CLASS_LOW,
	MM9_CLASS_HIGH,
	MM9_CLASS_MAX
};

static inline const char *mm9_class_str(enum mm9_class c)
{
	return c == MM9_CLASS_HIGH ? "high" :
		c == MM9_CLASS_LOW ? "low" : "none";
}
int mm9_charge(struct mm9 *mm, unsigned long pages);

#endif
