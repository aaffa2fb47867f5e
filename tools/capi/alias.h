/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Macros that are another name for a function: `#define get(x) find(x, 0)`, `#define get find`.
 * Each is a FACT_ALIAS as well, of the name ALIAS_PREFIX "find"; its type is the macro's name.
 * So the index of a tree tells which headers, that nobody changed, call what did.
 */
#ifndef CAPI_ALIAS_H
#define CAPI_ALIAS_H

#include <stdbool.h>
#include <stddef.h>

#include "capi/delta.h"

#define ALIAS_PREFIX "__alias_of_"

/* The function that a macro's body calls and does nothing else, or is; NULL: it is none. */
const char *alias_target(const char *body, size_t len, bool function_like, size_t *n);

/* @alias, a macro of a header, goes by the function of @c, which takes other things or is gone. */
typedef void (*alias_fn)(void *payload, const char *alias, const struct delta_change *c);
/* None where there are very many changes. */
int alias_each(struct ctree *t, const struct delta *d, alias_fn fn, void *payload,
	       struct err *err);

#endif
