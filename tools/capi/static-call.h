/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * `DECLARE_STATIC_CALL(key, target)`: `static_call(key)(…)` calls what has the target's
 * type, a function or `*table.op`. Facts have it as a variable "__SCT__key" whose type is
 * the target as it is written.
 */
#ifndef CAPI_STATIC_CALL_H
#define CAPI_STATIC_CALL_H

#include <stdbool.h>

#include "capi/delta.h"

#define STATIC_CALL_PREFIX "__SCT__"

/* The key of a fact, borrowed from it; NULL: it is none. */
const char *static_call_key(const struct facts *f, const struct fact *x);
/* Whether the delta changed what the target takes or gives. */
bool static_call_changed(const struct delta *d, const char *target);

/*
 * `#define OP(f) DECLARE_STATIC_CALL(x_##f, *((struct x_ops *)0)->f)`, beside the structure,
 * for a list of its members: @fn is called with each key that it makes of a member which
 * changed its type, or is gone. @key is valid during the call. Ends when @fn says true.
 */
typedef bool (*static_call_fn)(void *payload, const char *key, const struct delta_change *c,
			       const struct delta_member *m);
void static_call_made(const struct delta *d, static_call_fn fn, void *payload);

#endif
