/* SPDX-License-Identifier: GPL-2.0-only */
/* Members of structures that print: `__printf(2, 3) void (*print)(struct x *, const char *, …);` */
#ifndef CAPI_FORMAT_MEMBER_H
#define CAPI_FORMAT_MEMBER_H

#include "base/arena.h"
#include "base/vec.h"
#include "capi/format.h"

struct format_member {
	const char *tag, *name;		/* "struct x" */
	struct format_attr attr;	/* line 0: it has none */
};

typedef VEC(struct format_member) format_member_vec;

/* The callbacks of structures with a tag that take a variable number of arguments. */
void format_members(format_member_vec *out, const struct cfile *cf, struct arena *a);
const struct format_member *format_member_find(const format_member_vec *v, const char *tag,
					       const char *name);

#endif
