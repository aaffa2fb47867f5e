/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H

#include <linux/types.h>
#include <linux/mutex.h>

struct mm {
	struct mutex mmap_sem;
	unsigned long total;
};

struct mm_user {
	struct mutex mmap_sem;
	struct mm *mm;
};

enum mm_class {
	MM_CLASS_NONE,
	MM_CLASS_LOW,
	MM_CLASS_HIGH,
	MM_CLASS_MAX
};

static inline const char *mm_class_str(enum mm_class c)
{
	return c == MM_CLASS_HIGH ? "high" :
		c == MM_CLASS_LOW ? "low" : "none";
}

int mm_charge(struct mm *mm, unsigned long pages);

#endif
