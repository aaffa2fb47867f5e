/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What would repair a silent finding: learnt from how the provider converted the uses that
 * it could see (capi/convert.h), put in where the finding is, and tried.
 *
 * The provider's commits are asked first, those that a finding is attributed to; all that its
 * side changed where they say nothing; what stands in the place of the old declaration
 * where nobody has converted a use. Files are read only when they name the symbol.
 *
 * A suggestion is proved when the merge with it has been checked again, in memory: the
 * finding is gone, no other has come, and in the functions that were touched all names
 * are declared, all calls and members fit. What fails is told, and is not put in.
 */
#ifndef FLOW_SUGGEST_H
#define FLOW_SUGGEST_H

#include "flow/check.h"
#include "repo/rev.h"

enum suggest_state {
	SUGGEST_NONE,		/* there is nothing to suggest: see why */
	SUGGEST_UNPROVED,	/* a proposal, and why it is no more than that */
	SUGGEST_PROVED,
};

const char *suggest_state_name(enum suggest_state s);

/* Where a rule came from. */
enum suggest_source {
	SUGGEST_COMMITS,	/* the commits that changed the interface */
	SUGGEST_SIDE,		/* other changes of the provider's tree */
	SUGGEST_DECLARED,	/* the declarations alone; nobody converted a use */
};

const char *suggest_source_name(enum suggest_source s);

struct flow_suggestion {
	enum suggest_state state;
	const char *why;	/* NULL when proved */
	const char *diff;	/* of the merged tree; NULL: there is none */
	const char *rule;	/* "f($1) -> f($1, NULL)", or NULL */
	const char *renamed;	/* all that the rule does is to write this instead, or NULL */
	enum suggest_source source;
	size_t votes, of;	/* conversions that are as the rule says, of how many */
	const char *seen_path;	/* one of them, in the provider's file; or NULL */
	uint32_t seen_line;
	const char *cocci;	/* the rule for Coccinelle, or NULL */
};

struct suggest_opts {
	const struct rev *judged;	/* the merge, as somebody resolved it; NULL: git's */
	const struct flow_check_opts *check;	/* what counts as a finding */
};

/*
 * Fills suggest of the findings of @r, which is of these two. *@tree, if any: the merged
 * tree with all that is proved, in the scratch store (of conflicts, as git leaves them).
 * 0, or <0. Changes nothing in the repository.
 */
int flow_suggest(struct flow_check_result *r, git_oid *tree, struct ctx *ctx,
		 const struct rev *ours, const struct rev *theirs,
		 const struct suggest_opts *opts, struct err *err);

#endif
