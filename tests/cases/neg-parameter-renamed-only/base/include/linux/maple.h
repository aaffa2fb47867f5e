/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MAPLE_H
#define _LINUX_MAPLE_H

#include <linux/types.h>

struct ma_state {
	unsigned long index;
	unsigned long last;
	void *node;
};

void *mas_find_range(struct ma_state *mas, unsigned long start,
			 unsigned long end, unsigned int flags);
void mas_reset(struct ma_state *mas);

enum mas_class {
	MAS_CLASS_NONE,
	MAS_CLASS_LOW,
	MAS_CLASS_HIGH,
	MAS_CLASS_MAX
};

static inline const char *mas_class_str(enum mas_class c)
{
	return c == MAS_CLASS_HIGH ? "high" :
		c == MAS_CLASS_LOW ? "low" : "none";
}

#endif
