/* SPDX-License-Identifier: GPL-2.0-only */
/* What the changed body of a macro asks of those who use it. */
#ifndef CAPI_MACRO_CALLS_H
#define CAPI_MACRO_CALLS_H

#include "capi/delta.h"

typedef VEC(const char *) name_vec;

/*
 * Functions and macros that the new bodies of @ch call and the old ones do not
 * name; in @a, appended to @out. Nothing when @ch is no macro.
 */
void macro_new_calls(name_vec *out, struct arena *a, const struct delta_change *ch);

#endif
