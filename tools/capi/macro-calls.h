/* SPDX-License-Identifier: GPL-2.0-only */
/* What the changed body of a macro asks of those who use it. */
#ifndef CAPI_MACRO_CALLS_H
#define CAPI_MACRO_CALLS_H

#include "base/arena.h"
#include "capi/ctree.h"

typedef VEC(const char *) name_vec;

/*
 * Functions and macros that the definitions @is of a macro call and @was do not
 * name; in @a, appended to @out. What is no macro among them is left aside.
 */
void macro_new_calls(name_vec *out, struct arena *a, const cref_vec *was,
		     const cref_vec *is);

#endif
