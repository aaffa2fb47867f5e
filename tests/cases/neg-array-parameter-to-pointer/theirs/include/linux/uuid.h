/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_UUID_H
#define _LINUX_UUID_H

#include <linux/types.h>

#define UUID_LEN 16

typedef int (*uuid_visit_t)(const u8 *id, void *arg);

bool uuid_same(const u8 *a, const u8 *b);
int uuid_visit(u8 ids[][UUID_LEN], unsigned int n, uuid_visit_t fn, void *arg);

enum uuidl_class {
	UUIDL_CLASS_NONE,
	UUIDL_CLASS_LOW,
	UUIDL_CLASS_HIGH,
	UUIDL_CLASS_MAX
};

static inline const char *uuidl_class_str(enum uuidl_class c)
{
	return c == UUIDL_CLASS_HIGH ? "high" :
		c == UUIDL_CLASS_LOW ? "low" : "none";
}

#endif
