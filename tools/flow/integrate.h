/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Many trees folded into one, as linux-next and drm-tip are made: the configured
 * trees in their order, each merged into what is there already, conflicts resolved
 * from the store of fixups, fixups of silent ones put on where both of what they are for
 * have come together, one merge commit a tree. All of it is done in memory; in
 * the end one ref moves, by compare-and-swap.
 *
 * It does not stop at a tree that does not merge. What is tried then, in this order:
 * what the store knows; what can be proposed for a silent conflict and is proved
 * (flow/suggest.h); the tip of that tree in the last integration (the ref's old
 * value); the tip without the commits that conflict; going without the tree.
 *
 * With a check, a merge that git takes for clean (or that the store resolved, silent
 * fixups put on) and that breaks code of one side counts as one with conflicts. Trees
 * are checked in pairs (flow/matrix.h), whose answers the cache keeps, whatever the
 * order; a merge is looked at as a whole where one of its pairs holds something. So
 * what it takes three trees to break is not seen.
 *
 * A command of the user (integrate.verify) may have a say, too. It is run as that of
 * flow/build-confirm.h is, at the top of a copy of the merged tree, with
 *
 *	CROSSTREE_TREE		the tree that was merged last
 *	CROSSTREE_COMMIT	the merge, which need not be in the repository
 *
 * and what it says of a tree is kept. It has to pass on what all is merged into.
 *
 * The same trees at the same tips with the same store give the same commits, whoever
 * runs it and when: merge commits have the date of their newest parent.
 */
#ifndef FLOW_INTEGRATE_H
#define FLOW_INTEGRATE_H

#include "flow/build-confirm.h"
#include "flow/check.h"
#include "flow/fixup.h"
#include "flow/publish.h"
#include "flow/trees.h"
#include "merge/fixup-match.h"

/* What may be done about a tree that does not merge as it is; bits. */
enum integrate_way {
	INTEGRATE_BY_FIXUP = 1,
	INTEGRATE_BY_PREVIOUS = 2,
	INTEGRATE_BY_REVERTING = 4,
	INTEGRATE_BY_DROPPING = 8,
	INTEGRATE_BY_PROPOSAL = 16,
};

enum integrate_state {
	INTEGRATE_NOT_REACHED,	/* stopped before */
	INTEGRATE_BASE,		/* what the others are merged into */
	INTEGRATE_MERGED,
	INTEGRATE_RESOLVED,	/* with conflicts that the store resolved */
	/* its tip is in; what that breaks was repaired in a way that nobody has looked at */
	INTEGRATE_PROPOSED,
	INTEGRATE_CONTAINED,	/* it was in there already */
	INTEGRATE_PREVIOUS,	/* its last good tip is in, not this one */
	INTEGRATE_REVERTED,	/* its tip is in, some commits reverted in the merge */
	INTEGRATE_DROPPED,
	INTEGRATE_LEFT_OUT,	/* policy = integration */
	INTEGRATE_UNREADABLE,
};

/* "merged", "resolved", … */
const char *integrate_state_name(enum integrate_state s);

/* Strings live in the arena of the result. */
struct integrate_conflict {
	const char *path;	/* NULL: of no path */
	const char *kind;	/* merge_kind_name() */
	const char *message;	/* git's sentence */
	size_t hunks;
	enum fixup_how how;	/* FIXUP_HUNKS and up: resolved */
	const char *fixup;	/* id of the record that fits or nearly does; or NULL */
	enum fixup_hunk_state like;	/* why only nearly, where one hunk says so */
	const char **against;	/* earlier trees that changed the path */
	size_t n_against;
};

struct integrate_reverted {
	git_oid commit;
	const char *subject;
};

/* Of a silent fixup (merge/fixup-silent.h). */
enum integrate_fixup_state {
	INTEGRATE_FIXUP_WAITING,	/* what it is for is not in */
	INTEGRATE_FIXUP_APPLIED,
	/* the trees have it already, or one of them had all it is for and went on */
	INTEGRATE_FIXUP_STALE,
	INTEGRATE_FIXUP_DRIFTED,	/* it is wanted, and does not apply: see why */
};

const char *integrate_fixup_state_name(enum integrate_fixup_state s);

/* A use that a rule of a fixup rewrote, beyond those that the fixup knew. */
struct integrate_use {
	const char *path;
	uint32_t line;		/* in the merge, before that */
	const char *tree;	/* at whose merge */
};

struct integrate_fixup {
	const char *slug, *subject;
	enum integrate_fixup_state state;
	const char *tree;	/* after whose merge it was applied, or NULL */
	const char *why;
	struct integrate_use *uses;
	size_t n_uses;
};

struct integrate_row {
	const struct tree *tree;
	enum integrate_state state;
	git_oid tip;		/* what was asked for; zero: not known */
	git_oid onto;		/* what it was to be merged into; zero: it was not */
	git_oid merged;		/* what is in; zero: nothing */
	git_oid commit;		/* the merge commit; zero: none */
	const char *why;	/* of what is not in as asked for */
	/* of merging the tip that was asked for; resolved ones, too */
	struct integrate_conflict *conflicts;
	size_t n_conflicts;
	struct integrate_reverted *reverted;	/* newest first */
	size_t n_reverted;
	const char **fixups;	/* slugs of silent ones that went into the merge */
	size_t n_fixups;
	/*
	 * Silent conflicts of the first merge that was tried, owned; NULL: none was
	 * found. Ours is the integration. With INTEGRATE_BY_PROPOSAL each has what could be
	 * suggested.
	 */
	struct flow_check_result *found;
	const char *verify;	/* what the command said that failed first, or NULL */
	const char **with;	/* of each: the tree that our side is from, or NULL */
};

struct integrate_result {
	struct integrate_row *rows;	/* in merge order */
	size_t n;
	struct rev base;
	git_oid commit, tree;		/* what came of it */
	struct publish_branch ref;	/* ref.ref NULL: none was asked for */
	bool moved, same;		/* the ref */
	size_t n_in, n_short;		/* trees in as asked for; others that should be */
	size_t n_proposed;		/* of n_in: INTEGRATE_PROPOSED */
	size_t n_cached;		/* merges known from before */
	struct integrate_fixup *fixups;	/* silent ones of the store, by slug */
	size_t n_fixups, n_drifted;
	struct arena arena;
};

#define INTEGRATE_RESULT_INIT \
	{ .base = REV_INIT, .ref = PUBLISH_BRANCH_INIT, .arena = ARENA_INIT }

void integrate_result_release(struct integrate_result *r);

#define _cleanup_integrate_ _cleanup_(integrate_result_release)

struct integrate_opts {
	const char *onto;	/* a tree or a revision; NULL: the first tree */
	const char *ref;	/* full name, or a branch; NULL: none moves */
	unsigned int ways;	/* enum integrate_way; 0: stop at the first that fails */
	bool dry_run;
	bool check;		/* look for silent conflicts */
	const struct suppressions *suppress;	/* of these, or NULL */
	const struct build_command *verify;	/* to be run between merges, or NULL */
};

/*
 * 0 all trees are in, 1 some is not, or as nobody has looked at, or a fixup has drifted
 * (the ref moves all the same, unless it stopped), <0 failed. @fixups may be NULL. @trees
 * outlives the result.
 */
int integrate_run(struct integrate_result *out, struct ctx *ctx,
		  const struct trees *trees, struct flow_fixups *fixups,
		  const struct integrate_opts *opts, struct err *err);

#endif
