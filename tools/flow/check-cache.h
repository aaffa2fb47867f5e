/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Answers of checks in the cache (CACHE_RESULTS). An entry is for two or three
 * commits, the merge bases, the kinds asked for and CHECK_VERSION; it serves
 * every --min-confidence from the one on that it was made with. What else an
 * answer can depend on is looked at when it is taken out:
 *
 * - git, when git was asked: its version
 * - what the sides are called, when that shows in a message: the names
 * - attributes that change merges, in the work tree: where there are any, or
 *   where it cannot be told (sparse checkouts), nothing is kept or taken
 * - a shallow history or missing objects, which can change: the same
 *
 * What is laid over an answer for its reader is no part of it; which resolutions are
 * recorded is, and so a part of the key.
 */
#ifndef FLOW_CHECK_CACHE_H
#define FLOW_CHECK_CACHE_H

#include "flow/check.h"
#include "merge/textual.h"

enum check_form { CHECK_FORM_MERGE, CHECK_FORM_RESULT, CHECK_FORM_SELF };

/* What is asked. Everything is borrowed. */
struct check_question {
	enum check_form form;
	const struct rev *ours, *theirs;
	const struct rev *result;	/* of CHECK_FORM_RESULT, else NULL */
	const git_oid *bases;
	size_t n_bases;
	const struct flow_check_opts *opts;
};

/*
 * True with everything that was found in @out (empty before), hidden or not, and
 * without names, commits and bases. Never fails.
 */
bool check_cache_get(struct flow_check_result *out, struct ctx *ctx,
		     const struct check_question *q);

/* The textual merge that an answer comes from. */
struct check_origin {
	bool by_git;
	/* of each side since each of the bases of the question */
	const struct tree_changes *const *changes[2];
};

/*
 * Keeps @found: everything, with commits for what opts->min lets through.
 * @from: NULL when no merge was made.
 */
void check_cache_put(struct ctx *ctx, const struct check_question *q,
		     const struct flow_check_result *found,
		     const struct check_origin *from);

#endif
