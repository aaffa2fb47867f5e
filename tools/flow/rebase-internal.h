/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of rebase share. */
#ifndef FLOW_REBASE_INTERNAL_H
#define FLOW_REBASE_INTERNAL_H

#include "flow/apply-commit.h"
#include "flow/build-copy.h"
#include "flow/rebase.h"
#include "repo/history.h"
#include "repo/scratch.h"

struct rebase {
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store, too */
	struct scratch *scratch;
	const struct trees *trees;
	const struct rebase_opts *opts;
	struct rebase_result *out;
	struct apply_ident ident;
	struct resolver resolver;
	struct flow_fixups learned;	/* of merges that are made again */
	struct commit_list list;	/* as the rows, newest first */
	struct commit_list there;	/* of the new base, since the branch was begun */
	struct map index;		/* oid of a commit → its row */
	git_oid *stands;		/* of each row: what is there in its place */
	git_oid fork;			/* with merges: where the branch leaves its base, or zero */
	git_oid tip;			/* of what is done */
	struct build_copy copy;		/* for the command */
};

static inline bool rebase_is_new(const struct rebase_row *row)
{
	return row->state == REBASE_PICKED || row->state == REBASE_RESOLVED;
}

/* Which commit a row is about. */
static inline const struct commit_info *rebase_commit(const struct rebase *b, size_t row)
{
	return &b->list.items[b->list.n - 1 - row];
}

/* The row of a commit, or SIZE_MAX. */
static inline size_t rebase_row_of(const struct rebase *b, const git_oid *oid)
{
	const struct map_entry *e = map_find(&b->index, (const char *)oid->id,
					     sizeof(oid->id));

	return e ? (size_t)e->value : SIZE_MAX;
}

/* Lists the commits. */
int rebase_list(struct rebase *b, const git_oid *upstream, struct err *err);
/* Lists those of the new base that may matter; on any thread, beside rebase_one(). */
int rebase_look_upstream(struct rebase *b, struct err *err);
/* Which commits are there: fills upstream and same of the rows. */
int rebase_compare_upstream(struct rebase *b, struct err *err);
/* Fills out->breaches. */
int rebase_judge(struct rebase *b, struct err *err);
/* Puts one commit in its place. 0, 1 it has none (see its state), <0 failed. */
int rebase_one(struct rebase *b, size_t row, struct err *err);
/* One that was made is written. */
int rebase_write(git_oid *out, struct rebase *b, const struct commit_info *c,
		 const git_oid *tree, const git_oid *parents, size_t n, struct err *err);
/* Makes a merge again. As rebase_one(). */
int rebase_merge(struct rebase *b, size_t row, const git_oid *parents, struct err *err);
/* The same of more than two. */
int rebase_octopus(struct rebase *b, size_t row, const git_oid *parents, struct err *err);

/* A merge of two commits as git does it. */
struct rebase_automatic {
	struct merge_input in;
	struct merge_result m;
	bool clean;
	git_oid tree;		/* when clean */
};

#define REBASE_AUTOMATIC_INIT { .m = MERGE_RESULT_INIT }

void rebase_automatic_release(struct rebase_automatic *a);

#define _cleanup_rebase_automatic_ _cleanup_(rebase_automatic_release)

/* 0 done, whether clean or not; <0. */
int rebase_automatic(struct rebase_automatic *a, struct rebase *b, const git_oid parents[2],
		     const struct merge_opts *opts, struct err *err);
/* The tree that is in m->merged by now. */
int rebase_merged_tree(git_oid *tree, struct rebase *b, const struct merge_result *m,
		       struct err *err);
/*
 * What was made of the old merge, whose automatic tree is @was, onto the new automatic
 * one, *@tree. 0, 1 conflicts, <0.
 */
int rebase_carry(git_oid *tree, struct rebase *b, size_t row, const git_oid *was,
		 struct err *err);
/* Runs the command at a new commit. 0, 1 it failed, <0 it could not be run. */
int rebase_exec(struct rebase *b, size_t row, struct err *err);
/* The silent conflicts, and whose they are. */
int rebase_check(struct rebase *b, struct err *err);
void rebase_range_diff(struct rebase *b);

/* Copies notes of the old commits to the new ones: fills out->notes. */
int rebase_notes(struct rebase *b, struct err *err);
/* Moves the branch and the notes. */
int rebase_publish(struct rebase *b, const char *message, struct err *err);
/* The notes that came with the rebase and nothing since: fills u->notes. */
int rebase_find_notes(struct rebase_undone *u, struct ctx *ctx, struct err *err);
/* Moves both back. */
int rebase_unpublish(struct rebase_undone *u, struct ctx *ctx, const struct publish_who *who,
		     const char *message, struct err *err);

#endif
