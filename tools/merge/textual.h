/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What git makes of a merge: verdict, conflicted paths, and the tree it would
 * write, byte for byte as `git merge-tree --write-tree` (ort).
 *
 * Most merges are settled here, by intersecting the changed paths of both
 * sides; a path that both touched is merged as git's ort does it (threeway.h). Whatever
 * is in doubt (see enum merge_doubt) goes to git, many merges in one process: as a
 * whole, or only the files that are in doubt.
 */
#ifndef MERGE_TEXTUAL_H
#define MERGE_TEXTUAL_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>

#include "repo/ctx.h"
#include "repo/rev.h"
#include "repo/snapshot.h"
#include "repo/tree.h"

/*
 * One side as seen from one merge base: the changed paths, and what the
 * intersection needs to know of them. Made once for a (base, tip), read by any
 * number of merges and threads.
 */
struct merge_side {
	git_oid base_tree, tip_tree;
	struct tree_changes changes;
	size_t n_added, n_deleted;
	bool partial;			/* see merge_side_within() */
	bool info_attributes;		/* private: there is such a file */
	_Atomic(struct merge_span *) *spans;	/* private: one a change */
};

/* @cache: where the list of changes is kept; NULL: nowhere. */
int merge_side_changes(struct merge_side *out, struct repo *r, struct cache *cache,
		       const git_oid *base_tree, const git_oid *tip_tree,
		       struct err *err);
/* The same by tree_diff_over(); @over may be NULL. */
int merge_side_over(struct merge_side *out, struct repo *r, struct cache *cache,
		    const git_oid *base_tree, const git_oid *over, const git_oid *tip_tree,
		    struct err *err);
/*
 * The side of @tip_tree as far as @other, from the same base, has to know it: only what
 * that one touches. That is enough where no rename of its own has a say: what it changes is
 * still a file here, and so is what it deletes; directories that it takes away are as they
 * were; what it adds has a place. 0; 1 it is not; <0 failed.
 */
int merge_side_within(struct merge_side *out, struct repo *r, const git_oid *tip_tree,
		      const struct merge_side *other, struct err *err);
void merge_side_release(struct merge_side *s);

/* Both sides of a merge with one base, for struct merge_input. */
struct merge_sides {
	struct merge_side ours, theirs;
};

/*
 * All that @theirs changed, and of @ours what merge_side_within() makes of it, or all
 * where that is not enough. Quick where @theirs changed little. @cache: for @theirs, or NULL.
 */
int merge_sides_fill(struct merge_sides *out, struct repo *r, struct cache *cache,
		     const git_oid *base, const git_oid *ours, const git_oid *theirs,
		     struct err *err);
void merge_sides_release(struct merge_sides *s);

struct merge_input {
	/*
	 * The names are for conflict markers. A zero commit with a tree is a
	 * trial: then bases holds exactly one entry, and only the trees count.
	 */
	struct rev ours, theirs;
	/*
	 * All merge bases (repo_merge_bases()), borrowed; n of them with their
	 * trees. With zero commits: the tree that is to be the base.
	 */
	const git_oid *bases;
	const git_oid *base_trees;
	size_t n_bases;
	/*
	 * When known already, for a single base; borrowed. Else NULL. A merge
	 * that is handed these does not fill result->ours and ->theirs. Ours may be
	 * partial.
	 */
	const struct merge_side *ours_side, *theirs_side;
	/*
	 * Trees on the way from the bases to either side, or at its end, that others share, so
	 * that what is kept of them saves work. Borrowed; NULL: none is known.
	 */
	const git_oid *ours_near, *theirs_near;
};

/*
 * Fills ours, theirs (copied), bases and base trees; everything is owned by
 * the input then and goes with merge_input_release().
 */
int merge_input_fill(struct merge_input *in, struct ctx *ctx, struct repo *r,
		     const struct rev *ours, const struct rev *theirs,
		     struct err *err);
/* The same where the bases are known, in ascending order. */
int merge_input_of(struct merge_input *in, struct repo *r, const struct rev *ours,
		   const struct rev *theirs, const struct oid_vec *bases, struct err *err);
/* The same question again; sides that came along are still borrowed. */
void merge_input_copy(struct merge_input *out, const struct merge_input *from);
void merge_input_release(struct merge_input *in);

struct merge_opts {
	bool always_git;	/* no shortcuts: the oracle, for tests */
	bool verdict_only;	/* no snapshot: 1 and the conflicts are enough */
	bool no_sides;		/* with it: with several bases no ours and theirs either */
	bool no_dir_renames;	/* a directory that moved takes nothing along */
	/*
	 * The result's ours and theirs are not wanted, and the scratch store is there to
	 * put trees into that are on the way.
	 */
	bool only_result;
	/*
	 * What was made of single files is kept, and used again: where no attribute has
	 * a say in merges.
	 */
	bool keep;
	unsigned int timeout_ms;	/* of a git child; 0: ten minutes */
};

/*
 * The first reason why git was asked. Exported for statistics and tests; the
 * strings (merge_doubt_name()) may change.
 */
enum merge_doubt {
	DOUBT_NONE = 0,		/* settled here */
	DOUBT_ASKED,		/* opts->always_git */
	DOUBT_BASES,		/* several merge bases */
	DOUBT_DELETED,		/* one side deleted what the other touched: where to is not known */
	DOUBT_ADDED,		/* both added a path, differently */
	DOUBT_DIR_RENAME,	/* an addition below a directory that went away */
	DOUBT_FILE_DIR,		/* a file here, a directory there */
	DOUBT_MODE,		/* modes, links, submodules touched twice */
	DOUBT_ATTRIBUTE,	/* a merge attribute applies */
	DOUBT_BINARY,		/* touched twice and binary or very large */
	DOUBT_CONTENT,		/* a diff that git makes in another way */
};

const char *merge_doubt_name(enum merge_doubt d);

/*
 * Kinds of textual conflicts, fixed strings (merge_kind_name()):
 * "content", "add/add", "binary", "file/directory", "mode", "modify/delete",
 * "rename/rename", "rename/add", "rename/delete", "directory rename suggested",
 * "directory rename file in way", "directory rename collision",
 * "directory rename split", "submodule", "other".
 */
enum merge_kind {
	MERGE_CONTENT,
	MERGE_ADD_ADD,
	MERGE_BINARY,
	MERGE_FILE_DIRECTORY,
	MERGE_MODE,
	MERGE_MODIFY_DELETE,
	MERGE_RENAME_RENAME,
	MERGE_RENAME_ADD,	/* git: "rename involved in collision" */
	MERGE_RENAME_DELETE,
	MERGE_DIR_RENAME_SUGGESTED,
	MERGE_DIR_RENAME_IN_WAY,
	MERGE_DIR_RENAME_COLLISION,
	MERGE_DIR_RENAME_SPLIT,
	MERGE_SUBMODULE,
	MERGE_OTHER,		/* a kind that git has learnt since */
};

const char *merge_kind_name(enum merge_kind k);

/*
 * One conflict of one path. A path can have several, and a conflict several
 * paths: paths[0] is path, and the one git reports it under.
 */
struct merge_conflict {
	const char *path;	/* NULL: of no path (e.g. a split directory) */
	size_t path_len;
	enum merge_kind kind;
	size_t hunks;		/* conflict blocks in path, 0 when none */
	const char *const *paths;
	size_t n_paths;
	const char *message;	/* git's sentence, for people */
	/* stages 1 to 3 of path (base, ours, theirs); mode 0: no such stage */
	struct tree_entry stages[3];
};

/* A path that git would leave unmerged. Not the same list as the conflicts. */
struct merge_unmerged {
	const char *path;
	size_t len;
	struct tree_entry stages[3];
};

/* As rerere: both sides have to be files for there to be conflict markers. */
static inline bool merge_has_text(const struct merge_unmerged *u)
{
	return mode_is_file(u->stages[1].mode) && mode_is_file(u->stages[2].mode);
}

struct merge_result {
	bool clean;
	enum merge_doubt doubt;
	/*
	 * The changes of each side, one for each base (n_bases; none for sides
	 * that came with the input).
	 */
	struct merge_side *ours, *theirs;
	size_t n_bases;
	struct snapshot merged;		/* M */
	git_oid tree;			/* its id, when git wrote it; else zero */
	struct merge_conflict *conflicts;
	size_t n_conflicts;
	struct merge_unmerged *unmerged;	/* sorted by path */
	size_t n_unmerged;
	/* private: the files that are still to be put to git */
	struct merge_doubtful *doubtful;
	size_t n_doubtful;
	struct arena arena;
};

#define MERGE_RESULT_INIT { .merged = SNAPSHOT_INIT, .arena = ARENA_INIT }

void merge_result_release(struct merge_result *r);

#define _cleanup_merge_result_ _cleanup_(merge_result_release)

/*
 * 0 clean, 1 conflicts, <0 failed (@out untouched). @opts may be NULL. On the
 * calling thread, with ctx->repo.
 */
int merge_textual(struct merge_result *out, struct ctx *ctx,
		  const struct merge_input *in, const struct merge_opts *opts,
		  struct err *err);

/* One row of a matrix; rc as merge_textual() returns, err set when negative. */
struct merge_job {
	const struct merge_input *in;
	struct merge_result out;
	int rc;
	struct err err;
};

/*
 * Many merges: on ctx->jobs threads, doubtful ones in few git processes. A merge
 * that fails is a row that says so; <0 only when nothing could be done at all.
 * Fill in, and the rest with MERGE_RESULT_INIT, 0, ERR_INIT.
 */
int merge_textual_batch(struct merge_job *jobs, size_t n, struct ctx *ctx,
			const struct merge_opts *opts, struct err *err);
void merge_job_release(struct merge_job *job);

#endif
