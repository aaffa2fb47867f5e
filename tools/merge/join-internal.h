/* SPDX-License-Identifier: GPL-2.0-only */
/* What join.c and join-bases.c share. */
#ifndef MERGE_JOIN_INTERNAL_H
#define MERGE_JOIN_INTERNAL_H

#include "merge/join.h"

/* Whether two changes of a path are clean: 0, 1 in doubt, <0. @additions: any side's. */
int join_ask_path(struct merge_join *j, struct repo *r,
		  const struct tree_change c[2], bool additions, struct err *err);
/* Whether files or directories that are new on one side could meet the other's. */
bool join_additions_meet(const struct merge_side *one,
			 const struct merge_layers *other);
bool join_adds(const struct merge_layers *l);
/*
 * What both layers made of a path that @c is a change of; false: nothing. @at: where
 * the searches go on, for paths in order.
 */
bool join_find_change(struct tree_change *out, const struct merge_layers *l,
		      const struct tree_change *c, size_t at[2]);

#endif
