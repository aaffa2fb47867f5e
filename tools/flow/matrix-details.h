/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the causes of a matrix look like in the merge of their first pair: the hunks of
 * both sides in a textual conflict, the lines around each use of a silent one. The pairs
 * are merged once more, in memory: few of them have a cause.
 */
#ifndef FLOW_MATRIX_DETAILS_H
#define FLOW_MATRIX_DETAILS_H

#include "flow/matrix.h"

struct matrix_details {
	/*
	 * One a cause: lines, each with what it is in front: ' ' both, '<' ours, '|' the base,
	 * '>' theirs, '!' the one that breaks, '@' and a place, '.' lines left out. "" where
	 * there is no text to show.
	 */
	const char **text;
	struct arena arena;
};

#define MATRIX_DETAILS_INIT { NULL, ARENA_INIT }

void matrix_details_release(struct matrix_details *d);

#define _cleanup_matrix_details_ _cleanup_(matrix_details_release)

/* 0, or <0 failed. Changes nothing in the repository. */
int matrix_details_make(struct matrix_details *out, struct ctx *ctx,
			const struct matrix_result *r, struct err *err);

#endif
