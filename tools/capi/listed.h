/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * `#define LIST(X) X(A) X(B)` of one header, `enum { LIST(MAKE) }` of another. The latter's
 * facts have a FACT_LISTED of the name LISTED_PREFIX "LIST"; its type is the call, and the
 * definitions of the row macros as they are there.
 */
#ifndef CAPI_LISTED_H
#define CAPI_LISTED_H

#include "base/arena.h"
#include "capi/ctree.h"
#include "capi/delta.h"

#define LISTED_PREFIX "__listed_by_"

typedef VEC(const char *) listed_vec;

/* Whether the macro is a list of rows, by its text. */
bool listed_is_list(const struct facts *facts, const struct fact *f);
/* Whether a macro was a list, is one, and has another text now, in one file each time. */
bool listed_is_change(const struct delta_change *ch);
/*
 * The enumerators that the list, a macro, makes for @user, a FACT_LISTED, in the order of
 * the rows; in @a, appended to @out. False: not all are known.
 */
bool listed_names(listed_vec *out, struct arena *a, const struct cref *list,
		  const struct cref *user);
/* The enums of the tree that the list @name makes, each a FACT_LISTED; as ctree_find(). */
int listed_users(cref_vec *out, struct ctree *t, const char *name, struct err *err);
/* Whether the list @name makes the enumerator in this tree, as far as one knows: 1, 0, <0. */
int listed_makes(struct ctree *t, const char *name, const char *enumerator, struct err *err);

#endif
