/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Runs the checks of a matrix: those that can find something, each once. What a tree and
 * the root did to each other shows up in all pairs of that tree with others which start
 * from the same home, or from a later one: it is looked for between the tree and the home,
 * and taken over where the other tree has nothing to do with it.
 */
#ifndef FLOW_MATRIX_CHECKS_H
#define FLOW_MATRIX_CHECKS_H

#include "flow/matrix-meet.h"

/* One check, so that it can be asked again. */
struct matrix_check {
	bool with_home;		/* of the tree on @side and the home of the other */
	bool textual;		/* of the pair itself its textual conflicts, and no more */
	enum check_side side;
	git_oid home;		/* a commit; zero without */
};

/* What has been checked. */
struct matrix_checked {
	VEC(struct matrix_check) items;
	size_t *of;		/* one a pair: an index, or NO_CHECK */
};

#define NO_CHECK SIZE_MAX

void matrix_checked_init(struct matrix_checked *c, size_t n_pairs);
void matrix_checked_release(struct matrix_checked *c);

struct matrix_checks_in {
	struct ctx *ctx;
	const struct matrix_result *r;
	const struct merge_input *inputs;	/* one a pair */
	struct merge_result **merges;		/* one a pair, or NULL; taken over */
	const bool *left_out;			/* one a pair: not to be checked */
	const bool *textual;			/* one a pair: it has a textual conflict */
	const struct matrix_meet *meet;		/* NULL: any pair can have something */
	const struct matrix_checked *known;	/* which checks are of some of the pairs */
	const struct flow_check_opts *how;
	matrix_ctx_fn ctx_of;
	void *payload;				/* of ctx_of */
};

/*
 * Called in the order of the pairs, for those that were checked: with what was found, or
 * with @why it could not be; twice, where a pair's textual conflicts were looked at by
 * themselves. 0, or <0 with @err set, which ends the run.
 */
typedef int (*matrix_found_fn)(void *payload, size_t pair,
			       const struct flow_check_result *found, struct err *why,
			       struct err *err);

/*
 * @out: the checks that found anything, shown or not, and what they are of. To be released
 * on failure, too.
 */
int matrix_checks_run(struct matrix_checked *out, const struct matrix_checks_in *in,
		      matrix_found_fn fn, void *payload, struct err *err);

#endif
