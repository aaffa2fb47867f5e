/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Both kinds of conflict between two trees: the textual ones, as git sees them,
 * and the silent ones, each with the commits that made it.
 */
#ifndef FLOW_CHECK_H
#define FLOW_CHECK_H

#include "capi/check.h"
#include "flow/attrib.h"
#include "flow/same-patch.h"
#include "merge/textual.h"

struct check_world;
struct flow_fixups;
struct flow_suggestion;
struct path_commits;
struct suppress;
struct suppressions;

/* What can be found at all: for callers who know (capi/meet.h). The answer is the same. */
struct flow_check_scope {
	uint32_t kinds;		/* bit (1 << kind): others are not looked for */
	/* as in struct check_input */
	uint32_t meets[2];
	const struct tree_changes *among[2];
};

struct flow_check_opts {
	bool textual;			/* report textual conflicts */
	uint32_t kinds;			/* of silent ones: bit (1 << kind) */
	enum check_confidence min;	/* what is less sure is hidden */
	bool no_attribution;
	bool no_result_cache;		/* do not take the stored answer */
	/* what does not count (flow/suppress.h), NULL: everything counts */
	const struct suppressions *suppress;
	/*
	 * resolutions (flow/fixup.h, at least located) of which those that fit are
	 * told, NULL: none. Loaded when there is a conflict.
	 */
	struct flow_fixups *fixups;
	/* what is known of the paths in conflict (flow/path-commits.h), or NULL */
	struct path_commits *path_commits;
	const struct flow_check_scope *scope;	/* NULL: all of it */
	/* of checks before this one, on the same thread (flow/check-world.h), or NULL */
	struct check_world *world;
};

#define FLOW_CHECK_OPTS_INIT \
	{ true, UINT32_MAX, CHECK_LIKELY, false, false, NULL, NULL, NULL, NULL, NULL }

struct flow_commit {
	const char *id;		/* hex */
	const char *subject;
	const char *author;
};

struct flow_commits {
	struct flow_commit *items;
	size_t n;
};

struct flow_textual {
	const char *path;		/* NULL: of no path */
	size_t path_len;
	const char *kind;		/* merge_kind_name() */
	const char *message;		/* git's */
	size_t hunks;
	struct flow_commits commits[2];	/* by enum check_side */
	const char *fixup;	/* the resolution that fits: it does not count */
	const char *like;	/* one that does not quite; NULL: none */
};

/* A patch that both sides carry. */
struct flow_same {
	enum same_patch how;
	const struct flow_commit *commit[2];	/* by enum check_side */
};

/* What a compiler said of a finding; see flow/build-confirm.h. */
enum build_verdict { BUILD_UNTRIED, BUILD_CONFIRMED, BUILD_REFUTED };

struct flow_silent {
	struct check_finding f;		/* strings in the result's arena */
	const struct suppress *suppressed;	/* NULL: it counts */
	struct flow_commits commits[2];	/* by enum check_side */
	const struct flow_same *same;	/* a duplicate from one patch, or NULL */
	enum build_verdict build;
	const char *fixup;	/* the silent fixup that repairs it: it does not count */
	const struct flow_suggestion *suggest;	/* flow/suggest.h; NULL: nobody asked */
};

/* What a silent fixup of the store is to this merge. */
enum flow_fixup_use {
	FLOW_FIXUP_APPLIES,	/* what it repairs is gone with it */
	FLOW_FIXUP_UNSEEN,	/* it is for this merge, and repairs what no check finds */
	FLOW_FIXUP_STALE,	/* the merge has it already */
	FLOW_FIXUP_DRIFTED,	/* it is for this merge and does not do: see why */
};

const char *flow_fixup_use_name(enum flow_fixup_use u);

struct flow_fixup_told {
	const char *slug;
	enum flow_fixup_use use;
	const char *why;	/* or NULL */
};

/* What only a compiler saw, in the merge and on neither side. */
struct flow_compiled {
	const char *path;
	uint32_t line;
	const char *message;
};

struct flow_built {
	bool asked;			/* a build was to confirm it */
	const char *failed;		/* why it could not tell, or NULL */
	size_t files;			/* that were built */
	size_t not_built;		/* beyond the limit */
	struct flow_compiled *only;	/* sorted by path and line */
	size_t n_only;
};

struct flow_check_result {
	const char *name[2];		/* as given, by enum check_side */
	git_oid commit[2];
	git_oid *bases;
	size_t n_bases;
	struct flow_textual *textual;	/* sorted by path */
	size_t n_textual;
	size_t n_handled;		/* of n_textual: with a fixup */
	struct flow_silent *silent;	/* shown ones, sorted by path, line */
	size_t n_silent;
	size_t n_suppressed;		/* of n_silent */
	size_t n_fixed;			/* of n_silent: with a fixup, and not suppressed */
	struct flow_fixup_told *fixups;	/* silent ones that are for this merge, by slug */
	size_t n_fixups;
	size_t hidden;
	struct check_skipped *skipped;
	size_t n_skipped;
	struct flow_built built;
	struct arena arena;
};

#define FLOW_CHECK_RESULT_INIT { .arena = ARENA_INIT }

/* Whether there is anything that counts. */
static inline bool flow_check_found(const struct flow_check_result *r)
{
	return r->n_textual > r->n_handled || r->n_silent > r->n_suppressed + r->n_fixed ||
	       r->built.n_only;
}

/*
 * 0: no conflict; 1: conflicts (that are shown and count); <0 failed. Changes
 * nothing in the repository. @opts may be NULL.
 */
int flow_check(struct flow_check_result *out, struct ctx *ctx,
	       const struct rev *ours, const struct rev *theirs,
	       const struct flow_check_opts *opts, struct err *err);
/*
 * The same where some of it is known: the input with its sides, and the merge
 * (or NULL), which is taken over and has to be whole where opts->kinds are asked
 * for.
 */
int flow_check_known(struct flow_check_result *out, struct ctx *ctx,
		     const struct merge_input *in, struct merge_result *merge,
		     const struct flow_check_opts *opts, struct err *err);
/* Judges @result (a commit) as the merge of the two. */
int flow_check_merged(struct flow_check_result *out, struct ctx *ctx,
		      const struct rev *ours, const struct rev *theirs,
		      const struct rev *result,
		      const struct flow_check_opts *opts, struct err *err);
/*
 * One tree against itself: uses that the changes base..rev left behind, in every
 * file of the tree.
 */
int flow_check_self(struct flow_check_result *out, struct ctx *ctx,
		    const struct rev *base, const struct rev *rev,
		    const struct flow_check_opts *opts, struct err *err);
/*
 * The same among few files, beside those that changed: where the others are known to have
 * been right. The answer is not kept.
 */
int flow_check_self_among(struct flow_check_result *out, struct ctx *ctx,
			  const struct rev *base, const struct rev *rev,
			  const struct tree_changes *among,
			  const struct flow_check_opts *opts, struct err *err);
void flow_check_result_release(struct flow_check_result *r);

#define _cleanup_flow_check_ _cleanup_(flow_check_result_release)

#endif
