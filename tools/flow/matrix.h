/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * One tree against all, or all against each other. A cause is one entry,
 * however many pairs it shows up in: the provider's and the consumer's change
 * are each credited to the tree they come from, which is the most upstream one
 * that has the commit.
 */
#ifndef FLOW_MATRIX_H
#define FLOW_MATRIX_H

#include "flow/check.h"
#include "flow/trees.h"

/* What is held against the trees, beside them. */
struct matrix_subject {
	struct rev rev;
	const char *left_out;	/* why there is nothing to compare, or NULL */
	bool in_flight;		/* a series: its name is no revision */
};

struct matrix_opts {
	struct flow_check_opts check;
	/* Against every tree and each other; none: all pairs of trees. */
	const struct matrix_subject *subjects;
	size_t n_subjects;
	/*
	 * Part shard of n_shards, from 1; 0 of 0: everything. A pair's part
	 * follows from the names of its trees alone.
	 */
	unsigned int shard, n_shards;
};

#define MATRIX_OPTS_INIT { .check = FLOW_CHECK_OPTS_INIT }

struct matrix_row {
	const char *name;
	const struct tree *tree;	/* NULL: one of the subjects, which come first */
	git_oid commit;			/* valid when error is NULL */
	const char *error;		/* it cannot be read */
	const char *left_out;		/* why it is not compared, or NULL */
	bool in_flight;			/* its name is no revision */
};

enum matrix_status {
	MATRIX_CLEAN,
	MATRIX_TEXTUAL,
	MATRIX_SILENT,
	MATRIX_BOTH,
	MATRIX_ERROR,
};

const char *matrix_status_name(enum matrix_status s);

/* Two rows, ours first in merge order (or the subject). */
struct matrix_pair {
	size_t ours, theirs;
	enum matrix_status status;
	bool contained;		/* one has all of the other */
	size_t textual, silent;	/* groups of causes that show up in it */
	size_t hidden;
	const char *error;
};

/* One side of a cause. */
struct matrix_part {
	const char *tree;		/* the one that introduced it */
	size_t owned;			/* commits of its own; 0: no tree owns it */
	const char **also;		/* others that have it */
	size_t n_also;
	struct flow_commits commits;
};

struct matrix_use {
	const char *path;
	uint32_t line;		/* in the merged tree of the cause's first pair */
	const char *message, *decl;
	const char *guard;	/* or NULL */
	enum check_confidence confidence;
	/* what keeps it from counting in each pair that it was met in, as far as known */
	const struct suppress *suppressed;	/* or NULL */
	const char *fixup;			/* or NULL */
};

static inline bool matrix_use_counts(const struct matrix_use *u)
{
	return !u->suppressed && !u->fixup;
}

/* For qsort(): the surest first, then by place. */
int matrix_use_cmp(const void *a, const void *b);

struct matrix_cause {
	/*
	 * 40 hex digits made of kind, symbol and what the commits do, so that
	 * it survives rebases.
	 */
	const char *id;
	bool textual;
	const char *kind;
	size_t *pairs;			/* in which it shows up */
	size_t n_pairs;
	/* those of them in which a use, or the textual conflict, counts */
	size_t *counted;
	size_t n_counted;		/* 0: it does not count */
	const struct flow_same *same;	/* of the first pair; see flow/check.h */
	/* Of one that does not count: of the first use with one, or NULL. */
	const struct suppress *suppressed;
	const char *fixup;
	bool is_new;			/* as far as is known; see matrix_since() */
	uint32_t changed;		/* enum matrix_changed: what is not as it was known */
	const char *first_seen;		/* NULL: in this run */
	/*
	 * 40 hex digits: the same for causes that differ in the consumer's
	 * commits only, one change and one tree that it breaks. They stand next
	 * to each other.
	 */
	const char *group;
	/* silent: provider and consumer; textual: ours and theirs */
	struct matrix_part part[2];

	/* silent */
	const char *symbol;
	const char *member;		/* when that is what changed, or NULL */
	enum check_confidence confidence;	/* of the surest use */
	struct delta_place before, after;
	struct matrix_use *uses;
	size_t n_uses;

	/* textual */
	const char *path;		/* NULL: of no path */
	const char *message;
	size_t hunks;
};

struct matrix_result {
	struct matrix_row *rows;
	size_t n_rows;
	struct matrix_pair *pairs;
	size_t n_pairs;
	struct matrix_cause *causes;	/* silent ones first, the worst on top */
	size_t n_causes;
	size_t n_new[2];		/* groups with new ones: silent, textual */
	size_t hidden;
	struct check_skipped *skipped;	/* each (path, why) once */
	size_t n_skipped;
	bool partly;			/* a tree or a pair failed */
	struct arena arena;
};

#define MATRIX_RESULT_INIT { .arena = ARENA_INIT }

/*
 * 0 clean, 1 conflicts, <0 failed as a whole. A tree or pair that fails is an
 * entry that says so, and partly is set. @trees must outlive the result.
 */
int matrix_run(struct matrix_result *out, struct ctx *ctx,
	       const struct trees *trees, const struct matrix_opts *opts,
	       struct err *err);
void matrix_result_release(struct matrix_result *r);

#define _cleanup_matrix_ _cleanup_(matrix_result_release)

/* How a cause that was known is not the same any more; bits. */
enum matrix_changed {
	CHANGED_USES = 1,	/* silent: where, or what is wrong there */
	CHANGED_DECLARATION = 2,	/* silent: the one that changed, before or after */
	CHANGED_HUNKS = 4,	/* textual: their number */
};

/* "uses", "declaration", "hunks"; of one bit */
const char *matrix_changed_name(uint32_t bit);

/* A use of one that was known. */
struct matrix_known_use {
	const char *path, *decl, *message;
};

/* What an earlier run found. */
struct matrix_known {
	const char *id;
	const char *first_seen;
	const char *const (*pairs)[2];	/* names of trees */
	size_t n_pairs;
	bool uncounted;			/* it did not count then */
	/* what it was, where @compared */
	bool compared;
	struct matrix_known_use *uses;	/* silent; sorted by matrix_since() */
	size_t n_uses;
	const char *before, *after;	/* or NULL */
	size_t hunks;			/* textual */
	/* out */
	enum matrix_known_state {
		KNOWN_HERE,	/* found again */
		KNOWN_GONE,
		KNOWN_UNJUDGED,	/* its pairs failed, or are another shard's */
	} state;
};

/*
 * Compares with an earlier run: causes that it knew are not new any more, unless
 * they did not count then, and keep the day they were first seen. What a cause became
 * is told where all of its pairs were looked at, lines aside: these move. Counts n_new
 * again. 0: nothing new; 1.
 */
int matrix_since(struct matrix_result *r, const struct matrix_opts *opts,
		 struct matrix_known *known, size_t n);

#endif
