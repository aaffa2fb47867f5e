/* SPDX-License-Identifier: GPL-2.0-only */
/* A matrix while it is made; for matrix.c, matrix-bases.c and matrix-textual.c only. */
#ifndef FLOW_MATRIX_WORK_H
#define FLOW_MATRIX_WORK_H

#include "base/map.h"
#include "base/pool.h"
#include "base/vec.h"
#include "flow/matrix-checks.h"
#include "flow/matrix-internal.h"
#include "flow/matrix-kept.h"
#include "flow/matrix-sides.h"

struct work {
	struct ctx *ctx;
	const struct matrix_opts *opts;
	struct flow_check_opts how;	/* of pairs */
	const struct trees *trees;
	struct matrix_result *r;
	struct rev *revs;		/* one a row */
	size_t root;			/* see matrix_sides_root() */
	struct merge_input *inputs;	/* one a pair, filled where status is clean */
	struct merge_result **merges;	/* one a pair, or NULL: to be made */
	struct err *errs;		/* one a pair */
	struct matrix_recalled known;
	struct matrix_checked checked;
	struct matrix_sides sides;
	struct pair_place *places;	/* one a pair */
	bool *settled;			/* one a pair: clean, no need to merge */
	struct merge_join *join;
	struct matrix_meet *meet;	/* NULL: not known */
	struct ctx *ctxs[POOL_MAX_WORKERS];
	struct causes causes;
	struct map skipped;		/* path NUL why */
	VEC(struct check_skipped) skips;
};

/* Says so in the pair. */
void matrix_pair_failed(struct work *w, size_t i, struct err *why);
/*
 * What each pair is merged from. Where one revision is compared with the trees, those that
 * have it already stay out of the pairs.
 */
int matrix_fill_inputs(struct work *w, struct err *err);
/* Whether it takes a look to tell about a pair. */
bool matrix_to_be_merged(const struct work *w, size_t pair);
/* What the sides of pairs that are not known changed. */
int matrix_fill_sides(struct work *w, struct err *err);
/* The textual verdict of all. */
int matrix_merge_all(struct work *w, struct err *err);

#endif
