/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Which pairs of a matrix can have silent conflicts. What each tree changed since its
 * home, a commit of the root of the file, is looked at once, and so is what the root
 * changed from home to home; all of that is joined by keys (capi/meet.h), and a pair is
 * looked up.
 */
#ifndef FLOW_MATRIX_MEET_H
#define FLOW_MATRIX_MEET_H

#include "flow/matrix-sides.h"

struct matrix_meet;

/* The context of a worker, for work on one thread. */
typedef int (*matrix_ctx_fn)(struct ctx **out, void *payload, unsigned int worker,
			     struct err *err);

/*
 * Books what it needs in @sides, lists it and joins. matrix_meet_free() it. *@out NULL:
 * there is no root, or too little to compare.
 */
int matrix_meet_make(struct matrix_meet **out, struct ctx *ctx,
		     const struct matrix_result *r, struct matrix_sides *sides,
		     matrix_ctx_fn ctx_of, void *payload, struct err *err);
struct matrix_meet *matrix_meet_free(struct matrix_meet *m);	/* returns NULL */

DEFINE_CLEANUP(struct matrix_meet *, matrix_meet_free)

/* How the two trees of a pair meet: enum meet bits. */
struct matrix_meeting {
	bool known;		/* else anything is possible */
	uint32_t own[2];	/* by side: what its own changes run into of the other's */
	/*
	 * By side: the same of its own changes and what the root did up to the home of the
	 * other one: [0] what its changes run into, [1] what the root's do.
	 */
	uint32_t along[2][2];
	/* by side: what the tree itself changed, borrowed; the home of the other one */
	const struct tree_changes *changes[2];
	const git_oid *home[2];		/* commits */
	const git_oid *near[2];		/* by side: the tree of its home */
	size_t node[2];			/* a number of the home */
};

void matrix_meet_find(struct matrix_meeting *out, const struct matrix_meet *m,
		      const struct matrix_pair *p, const struct merge_input *in);

/*
 * Of the files that the root changed between the homes of a pair: those in which something
 * can be of what the tree that is not on side @s brings, when the two meet in nothing but
 * words and files that both changed (@meets); and those of @own. Sorted by path; paths are
 * borrowed. False: it cannot be told.
 */
bool matrix_meet_files(struct tree_changes *out, const struct matrix_meet *m,
		       const struct matrix_pair *p, enum check_side s, uint32_t meets,
		       const struct tree_changes *own);

/* Calls @fn for all that was compared. */
typedef void (*matrix_changes_fn)(void *payload, const struct tree_changes *c);
void matrix_meet_each(const struct matrix_meet *m, matrix_changes_fn fn, void *payload);

#endif
