/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Uses of what is there under a condition: whether the place, or all of its file, is under
 * the same. For capi/rule-*.c and capi/uses-*.c only.
 */
#ifndef CAPI_GUARD_USE_H
#define CAPI_GUARD_USE_H

#include "capi/rule.h"

enum guard_build {
	GUARD_BUILT_BY,		/* only with an option that the guard names */
	GUARD_BUILT_UNSURE,	/* with one of which no Kconfig file is there */
	GUARD_BUILT_WITHOUT,
};

/* What Makefiles and Kconfig files say of a file. 0 or <0. */
int guard_built_by(enum guard_build *out, struct probe *pr, const char *guard,
		   struct err *err);
/* Whether the file, or what it includes, defines the macro that the guard asks for. */
int guard_is_set(bool *yes, struct probe *pr, const char *guard, struct err *err);
/* The conditions around a token of the walker's current source, in w->tmp; NULL: none. */
const char *guard_around(struct walker *w, uint32_t tok);
/*
 * Whether each CONFIG_X of @options is sure to be set where a token is compiled: by a condition
 * around it that names it, by the file itself, or by what Makefiles and Kconfig files say of it.
 */
int guard_is_met(bool *yes, struct probe *pr, uint32_t tok, const char *options,
		 struct err *err);

#endif
