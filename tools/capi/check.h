/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The silent checks: what breaks in the merged tree that neither side breaks
 * alone.
 *
 * Each rule is a row of one const table (check_rules()). A rule looks at one
 * file of a tree for uses that the tree does not bear out, limited to names that
 * one of the sides changed. It is run on the merged tree and, where it found
 * something, on either side alone: what a side has by itself (same kind, symbol,
 * path and enclosing declaration) is not a matter of the merge and is dropped.
 */
#ifndef CAPI_CHECK_H
#define CAPI_CHECK_H

#include "base/arena.h"
#include "capi/ctree.h"
#include "capi/delta.h"

/*
 * Answers are kept by it (flow/check-cache.h): raise it with every change to
 * what the checks find or how they say it, be it in a rule, in what the rules
 * stand on (delta, walk, infer, ctree), in merges or in attribution.
 */
#define CHECK_VERSION 28

/* Kinds in the order of precedence: one use is one finding. */
enum check_kind {
	CHECK_HEADER_GONE,
	CHECK_INCLUDE,
	CHECK_SYMBOL_GONE,
	CHECK_SIGNATURE,
	CHECK_CALLBACK,
	CHECK_FIELD,
	CHECK_DUPLICATE,
	CHECK_MISMERGE_SCOPE,
	CHECK_EXPORT,
	CHECK_KCONFIG,
	CHECK_NAME_CLASH,
	CHECK_NEW_CHECK,
	CHECK_LOST_CHANGE,
	CHECK_N_KINDS,
};

enum check_confidence { CHECK_POSSIBLE, CHECK_LIKELY, CHECK_CERTAIN };

enum check_side { SIDE_OURS, SIDE_THEIRS };

struct check_finding {
	enum check_kind kind;
	enum check_confidence confidence;
	const char *symbol;
	const char *path;	/* in the merged tree */
	uint32_t line;		/* marker lines counted */
	const char *message;	/* one sentence, no full stop */
	const char *decl;	/* the declaration around it, "" none */
	const char *guard;	/* condition around the use, or NULL */

	enum check_side provider;	/* the other side is the consumer */
	struct delta_place before, after;	/* the provider's change */
	const char *change;	/* name in the provider's delta; NULL: none */
	const char *member;	/* of it, when that is what changed, or NULL */
};

/* In the message of what is gone, before the name that it may have now. */
#define CHECK_RENAMED "perhaps renamed to "

struct check_skipped {
	const char *path;
	const char *why;	/* "rust", "devicetree", "assembly", "too large", … */
};

struct check_result {
	struct check_finding *items;	/* sorted by path, line, kind, symbol */
	size_t n;
	struct check_skipped *skipped;	/* changed by a side, not looked at */
	size_t n_skipped;
	struct delta delta[2];		/* by enum check_side */
	struct arena arena;
};

#define CHECK_RESULT_INIT \
	{ NULL, 0, NULL, 0, { DELTA_INIT, DELTA_INIT }, ARENA_INIT }

struct check_input {
	struct cworld *world;
	const struct snapshot *bases;	/* n_bases of them */
	size_t n_bases;
	const struct snapshot *side[2];
	const struct snapshot *merged;
	/* the commits of the sides and of the bases; NULL, or zero: of none */
	const git_oid *commits[2], *base_commits;
	/* base i → side s, paths: changes[s][i] */
	const struct tree_changes *const *changes[2];
	uint32_t kinds;			/* bit (1 << kind) each; 0: all */
	/*
	 * What is known beforehand (meet.h): by which meetings side s can be a consumer, and
	 * among which of its files, NULL: all of them.
	 */
	bool limited;
	uint32_t meets[2];
	const struct tree_changes *among[2];
	/* trees that the sides' are near, or are: see cworld_set_near(); NULL: none is known */
	const git_oid *near[2];
};

struct probe;
struct sweep;

/* What a row looks at, and what it takes to run it. */
enum check_needs {
	NEEDS_NAMES = 1,	/* names of the whole tree */
	NEEDS_TYPES = 2,	/* types of expressions, and what is local: the walk */
	NEEDS_BOTH = 4,		/* what both sides added */
	NEEDS_THREADS = 8,	/* its sweep runs on all threads by itself */
};

struct check_rule {
	const char *name;	/* as in --kinds and json */
	enum check_kind kind;
	unsigned int needs;	/* enum check_needs */
	/* over one file; rows may share one, which is then run once */
	int (*run)(struct probe *pr, struct err *err);
	/* over the merge as a whole (rule.h) */
	int (*sweep)(struct sweep *sw, struct err *err);
	const char *doc;	/* one line for people */
	/* by what it comes to findings, enum meet (meet.h): where none is met it has none */
	uint32_t meets;
	uint32_t also;		/* bits of other kinds that it reports */
};

/* CHECK_N_KINDS rows, by kind. */
const struct check_rule *check_rules(void);
const char *check_kind_name(enum check_kind kind);
/* Why a changed file is not looked at, as struct check_skipped has it; NULL: it is. */
const char *check_unread(const char *path);
const char *check_confidence_name(enum check_confidence c);

/* 0: nothing found; 1: findings; <0 failed. @out must outlive no world. */
int check_run(struct check_result *out, struct ctx *ctx,
	      const struct check_input *in, struct err *err);
/*
 * One tree against itself: uses in every file of side[SIDE_OURS] that the
 * changes since bases[0] left behind and that the base did not have. merged is
 * not looked at; side[SIDE_THEIRS] is NULL. Where it is limited, files that did not change
 * are looked at if they are in among[SIDE_OURS].
 */
int check_run_self(struct check_result *out, struct ctx *ctx,
		   const struct check_input *in, struct err *err);
void check_result_release(struct check_result *r);

#define _cleanup_check_result_ _cleanup_(check_result_release)

#endif
