/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind plan.h share. */
#ifndef FLOW_PLAN_INTERNAL_H
#define FLOW_PLAN_INTERNAL_H

#include "flow/maintainers.h"
#include "flow/plan.h"
#include "flow/prep.h"
#include "flow/without.h"
#include "repo/history.h"
#include "repo/scratch.h"

enum plan_side { PLAN_PROVIDER, PLAN_CONSUMER };

/* What a side goes without, for whoever asks first. */
struct plan_gone {
	bool known;
	int rc;			/* of without_find(): 0 or 1 */
	struct without w;
};

/* Everything that the strategies are tried on. */
struct plan {
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store */
	struct scratch *scratch;
	struct resolver resolver;	/* without a store: what is tried is git's */
	const struct flow_plan_opts *opts;
	const struct rev *rev[2];	/* by enum plan_side */
	const struct tree *tree[2];	/* of the trees file, or NULL */
	struct oid_vec bases;
	struct tree_changes touched;	/* by either side: all other files are as they were */
	uint64_t touched_hash;		/* of these paths */
	struct commit_list own[2];	/* of a side alone, not of its upstreams; newest first */
	struct flow_plan_result *out;
	struct arena *arena;		/* of the result */
	/* the merge as it is: the provider is ours in the first */
	struct plan_meeting plain[2];
	struct maintainers_script *maintainers;	/* NULL: there is no script to ask */
	/* a resolution and its split, found when first asked for */
	bool prepared;
	int prep_rc;			/* of flow_prep(): 0 or 1 */
	struct flow_prep_result prep;
	struct plan_gone gone[2];
	struct plan_step natural[2];	/* when both land by themselves */
};

/* ----------------------------------------------------------- counting (plan-count.c) */

/*
 * What merging @theirs into @ours is like. @found: the findings, with their commits where they
 * are of the result, or NULL. @lines of silent findings are as many as they are, at least; see
 * plan_known_lines(). 0, <0.
 */
int plan_meet(struct plan_meeting *out, struct flow_check_result *found, struct plan *g,
	      const struct rev *ours, const struct rev *theirs, struct err *err);
/* A commit of @tree on @parents in the scratch store. */
int plan_commit(struct rev *out, struct plan *g, const char *name, const git_oid *tree,
		const git_oid *parents, size_t n, struct err *err);
/* Looks at one commit that would be made, called @what, for uses that it leaves behind. */
int plan_check_step(struct plan_outcome *out, struct plan *g, const char *what,
		    const struct rev *parent, const struct rev *commit, struct err *err);
/* The same of a merge whose tree is @tree. */
int plan_check_merge(struct plan_outcome *out, struct plan *g, const char *what,
		     const struct rev *ours, const struct rev *theirs, const git_oid *tree,
		     struct err *err);
/* A commit that was looked at, with what was found in it. */
void plan_count_step(struct plan_outcome *out, struct plan *g, const char *what,
		     const struct flow_check_result *found);
/* "path:line: symbol: message; and 2 more" of findings that count; NULL: there is none. */
const char *plan_first_found(struct arena *a, const struct flow_check_result *found);
/* The resolution and its split, once. 0, <0. */
int plan_prepare(struct plan *g, struct err *err);
/* What is known of the lines that the merge as it is takes: over @m->lines. */
void plan_known_lines(struct plan_meeting *m, const struct plan *g);
/* The commits of a side that silent findings name, each once, appended. */
void plan_named(struct oid_vec *out, const struct flow_check_result *found, enum check_side side);
/* Paths that a side's commits are in the way with, in @a. */
const char **plan_paths(size_t *n, struct arena *a, const struct flow_check_result *found,
			enum check_side side);
void plan_add_commit(struct plan_outcome *out, struct plan *g, const struct commit_info *c);

/* Fills history of the result (plan-history.c). 0, <0. */
int plan_look_back(struct plan *g, struct err *err);

/* -------------------------------------------------------------- routes (plan-route.c) */

/* Whether the commits of a side may be made anew: its tree rebases. */
bool plan_rebases(const struct plan *g, enum plan_side side);
/* Whether a side is itself where both meet. */
bool plan_meets_in(const struct plan *g, enum plan_side side);
/* Fills g->natural, and where both meet. */
void plan_routes(struct plan *g);
/* A step by the route of a side: a patch that its tree takes today. */
void plan_step_patch(struct plan_outcome *out, struct plan *g, enum plan_side side,
		     const char *what);
/* What a side has already; what of it waits until the release after the other's is in. */
void plan_step_natural(struct plan_outcome *out, struct plan *g, enum plan_side side,
		       const char *what);
void plan_step_later(struct plan_outcome *out, struct plan *g, enum plan_side side,
		     const char *what);
/* By way of fixes: @tree takes it. */
void plan_step_fix(struct plan_outcome *out, struct plan *g, const struct tree *tree,
		   const char *what);
/* Straight into a tree with policy = integration, the next day. False: there is none. */
bool plan_step_integration(struct plan_outcome *out, struct plan *g, const char *what);
/* The trees file's first tree of fixes for the tree of a side, or NULL. */
const struct tree *plan_fixes_tree(const struct plan *g, enum plan_side side);
/* How many releases later than by itself what a side has lands in release @k. */
unsigned int plan_late(const struct plan *g, enum plan_side side, unsigned int k);
/* Why a tree, or one on its way to where both meet, may not take these; NULL: they may. */
const char *plan_breaks_policy(struct plan *g, enum plan_side side,
			       const struct tree_changes *changes);

/*
 * A patch to post to a side: to those whom get_maintainer.pl names for @mail (NULL: there is
 * none yet), and the trees file. Without a subject it is a fixup, which concerns both
 * sides. *@patch is to be filled. 0, <0.
 */
int plan_add_patch(struct plan_patch **patch, struct plan_outcome *out, struct plan *g,
		   enum plan_side side, const char *subject, const struct strbuf *mail,
		   struct err *err);

/* The same of the difference of two trees. */
int plan_diff_patch(struct plan_patch **patch, struct plan_outcome *out, struct plan *g,
		    enum plan_side side, const git_oid *old, const git_oid *new,
		    const char *subject, struct err *err);

/* ------------------------------------------------------------------- the strategies */

int plan_provider_first(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_consumer_first(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_both(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_prep(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_shim(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_phased(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_fixup(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_topic(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_defer_provider(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_defer_consumer(struct plan_outcome *out, struct plan *g, struct err *err);
int plan_revert(struct plan_outcome *out, struct plan *g, struct err *err);

#endif
