/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_REFS_H
#define _LINUX_REFS_H

#include <linux/types.h>

struct refs {
	int count;
};

bool __must_check refs_get_unless_zero(struct refs *r);
void refs_put(struct refs *r);

static __always_inline int __must_check refs_read(const struct refs *r)
{
	return r->count;
}

enum refsl_class {
	REFSL_CLASS_NONE,
	REFSL_CLASS_LOW,
	REFSL_CLASS_HIGH,
	REFSL_CLASS_MAX
};

static inline const char *refsl_class_str(enum refsl_class c)
{
	return c == REFSL_CLASS_HIGH ? "high" :
		c == REFSL_CLASS_LOW ? "low" : "none";
}

#endif
