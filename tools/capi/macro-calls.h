/* SPDX-License-Identifier: GPL-2.0-only */
/* What the body of a macro asks of those who use it. */
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
/*
 * What the definitions among @refs name that is no parameter: what they call, and
 * words in capitals; in @a, appended to @out.
 */
void macro_words(name_vec *out, struct arena *a, const cref_vec *refs);

/* FOO_BAR1: it has letters, and no small ones. */
bool name_in_capitals(const char *s, size_t len);

#endif
