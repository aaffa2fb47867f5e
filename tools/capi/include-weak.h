/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * #includes of headers that were there always and are under a CONFIG_ option now.
 * For the rule for lost #includes only.
 */
#ifndef CAPI_INCLUDE_WEAK_H
#define CAPI_INCLUDE_WEAK_H

#include "capi/crossing.h"

struct weak_include {
	uint32_t file, target;		/* file ids of the merged tree */
	const char *name;		/* as it is written */
	const char *guard;
};

typedef VEC(struct weak_include) weak_vec;

/* Those of one direction, appended to @out; strings are borrowed from @x. */
int weak_find(weak_vec *out, struct crossing *x, struct err *err);
/*
 * What @path reaches in the merged tree without them, as ctree_reach(), for the
 * caller to free. @all: what it reaches with them. 0, 1 none is among them.
 */
int weak_reach(uint64_t **out, const weak_vec *weak, const struct crossing *x,
	       const char *path, const uint64_t *all, uint32_t n_files,
	       struct err *err);
/* The condition of `#include name` in @path now; NULL: it is none of them. */
const char *weak_guard(const weak_vec *weak, const struct crossing *x,
		       const char *path, const char *name);
/* Whether the guard of a use (or NULL) names an option of @guard. */
bool weak_is_guarded(const char *use, const char *guard);
/*
 * Whether @path is built only where an option of @guard is set, as far as Kconfig
 * files and Makefiles say. Reads them: for a few questions. 0, 1, <0.
 */
int weak_is_implied(const struct crossing *x, const char *path, const char *guard,
		    struct err *err);

#endif
