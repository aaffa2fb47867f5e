/* SPDX-License-Identifier: GPL-2.0-only */
/* The tree that a merge comes to, written. */
#ifndef MERGE_TREE_H
#define MERGE_TREE_H

#include "merge/textual.h"
#include "repo/scratch.h"

/* Conflicts as git leaves them, with their markers. 0, <0. */
int merge_result_tree(git_oid *out, const struct merge_result *m, struct scratch *scratch,
		      struct err *err);
/* Merges @theirs into @ours, for the tree alone; @r reads @scratch. 0, 1 with conflicts, <0. */
int merge_to_tree(git_oid *out, struct ctx *ctx, struct repo *r, struct scratch *scratch,
		  const struct rev *ours, const struct rev *theirs, struct err *err);

#endif
