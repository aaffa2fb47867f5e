/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_IDR9_H
#define _LINUX_IDR9_H

#include <linux/types.h>

struct map9 {
	struct map9 *slots[8];
	unsigned int used;
};

void *map9_find(struct map9 *map, unsigned int id);
ssize_t map9_count(const struct map9 *map);

enum id9_class {
	ID9_CLASS_NONE,
	ID9_CLASS_LOW,
	ID9_CLASS_HIGH,
	ID9_CLASS_MAX
};

static inline const char *id9_class_str(enum id9_class c)
{
	return c == ID9_CLASS_HIGH ? "high" :
		c == ID9_CLASS_LOW ? "low" : "none";
}
#endif
