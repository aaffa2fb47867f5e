/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For the matrix: what each tree changed, listed once. Most trees start from some
 * commit of a common upstream, their home. What a tree has beyond the base of a pair
 * is what its home has, which it shares with others, and what it has itself.
 */
#ifndef FLOW_MATRIX_SIDES_H
#define FLOW_MATRIX_SIDES_H

#include "base/map.h"
#include "base/vec.h"
#include "flow/matrix.h"
#include "merge/join.h"

/* The changes from one tree to another. */
struct side_slot {
	git_oid base_tree, tip_tree;
	git_oid over;		/* a tree on the way; zero: none is known */
	struct merge_side side;
	bool filled;
	int rc;
	struct err err;
};

struct matrix_sides {
	VEC(struct side_slot) items;
	struct map index;	/* both ids -> index + 1 */
	struct map shared;	/* tree of a base -> how many pairs have it alone */
	struct map inner;	/* two bases -> git_oid of the tree of theirs, or NULL */
	git_oid *homes;		/* one a row: a tree; zero: none */
	size_t n_homes;
	struct arena arena;
};

/* Where a side of a pair is, as indexes of slots; NO_SLOT. */
struct side_place {
	size_t below, above;
};

#define NO_SLOT SIZE_MAX

struct pair_place {
	bool known;			/* else it is no pair to be joined */
	struct side_place side[2];	/* by enum check_side */
	size_t inner[2];	/* from the base of two bases to either, or NO_SLOT */
};

void matrix_sides_release(struct matrix_sides *s);

/* The first tree without upstream, r->n_rows if there is none. */
size_t matrix_sides_root(const struct matrix_result *r);
/* Finds the homes. @inputs: by pair. */
void matrix_sides_find_homes(struct matrix_sides *s, const struct matrix_result *r,
			     const struct merge_input *inputs);
/*
 * Books what a pair needs to be joined: one side at least in a single layer. Pairs with
 * more than two bases, or two that have several themselves, are not known.
 */
void matrix_sides_place(struct pair_place *out, struct matrix_sides *s,
			struct ctx *ctx, const struct matrix_pair *p,
			const struct merge_input *in);
/* Books the changes between two trees. */
size_t matrix_sides_want(struct matrix_sides *s, const git_oid *base,
			 const git_oid *tip);
/* The same up to the @tip of a row, whose home may be on the way. */
size_t matrix_sides_want_row(struct matrix_sides *s, const git_oid *base, const git_oid *tip,
			     size_t row);
/* Lists what was booked since. A slot that fails says so in its rc. */
int matrix_sides_fill(struct matrix_sides *s, struct ctx *ctx, struct err *err);

#endif
