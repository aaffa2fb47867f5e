/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For merge/ itself: where a file went that one side has no more and the other changed, as git's
 * rename detection has it (diffcore-rename.c, for ort): a file with the same bytes, else the only
 * one of the same name that is much alike, else that which is most alike.
 */
#ifndef MERGE_RENAMED_H
#define MERGE_RENAMED_H

#include "merge/textual.h"

/*
 * @gone is a deletion of @side, which is not partial, of a file; and it has to be the only
 * one of that side which the other side has a say in. 0 with the addition it became,
 * borrowed from @side; 1 when there is none or that cannot be told; <0 failed.
 */
int renamed_find(const struct tree_change **to, const struct merge_side *side,
	       const struct tree_change *gone, struct repo *r, struct err *err);

#endif
