/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Tracepoints by the macros that make them: TRACE_EVENT(x, …) and its kin are taken for
 * what makes trace_x() without a look at their text. Where that puts something behind the
 * name, `__DECLARE_TRACE(name##_tp, …)`, what they make is trace_x_tp().
 */
#ifndef CAPI_TRACE_NAME_H
#define CAPI_TRACE_NAME_H

#include "capi/delta.h"

/* Whether a macro is called like those that make tracepoints. */
bool trace_is_maker(const char *macro);

/* The bytes that it puts behind the name, in the text of facts, which need not end there. */
struct trace_suffix {
	const char *s;
	size_t len;
};

/* Whether such a macro names what it makes otherwise now. */
bool trace_renames(struct trace_suffix *old, struct trace_suffix *new,
		   const struct delta_change *ch);
/* Whether any of the changes is such a one. */
bool trace_any_renamed(const struct delta *d);
/* That of all definitions of one; false: they differ, or do not go by their first parameter. */
bool trace_suffix_of(struct trace_suffix *out, const struct cref *refs, size_t n);
bool trace_same_suffix(const struct trace_suffix *a, const struct trace_suffix *b);

#endif
