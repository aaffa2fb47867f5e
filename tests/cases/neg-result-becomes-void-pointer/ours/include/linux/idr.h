/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_IDR_H
#define _LINUX_IDR_H

#include <linux/types.h>

struct map {
	struct map *slots[8];
	unsigned int used;
};

void *map_find(struct map *map, unsigned int id);
ssize_t map_count(const struct map *map);

enum id_class {
	ID_CLASS_NONE,
	ID_CLASS_LOW,
	ID_CLASS_HIGH,
	ID_CLASS_MAX
};

static inline const char *id_class_str(enum id_class c)
{
	return c == ID_CLASS_HIGH ? "high" :
		c == ID_CLASS_LOW ? "low" : "none";
}

#endif
