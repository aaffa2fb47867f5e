/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Commits: what a range holds, who did it, and which files looked how before
 * and after.
 */
#ifndef REPO_HISTORY_H
#define REPO_HISTORY_H

#include <git2.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "repo/repo.h"
#include "repo/rev.h"
#include "repo/tree.h"

/* Strings live in the arena of the list; they are bytes, mostly UTF-8. */
struct commit_info {
	git_oid oid;
	git_oid tree;
	const char *subject;		/* one line, folded as git does */
	const char *author, *email;
	int64_t author_time, commit_time;	/* seconds since the epoch */
	int author_offset;		/* minutes east of UTC */
	const git_oid *parents;
	size_t n_parents;
};

struct commit_list {
	struct commit_info *items;
	size_t n, alloc;
	bool truncated;			/* the limit was met */
	struct arena arena;
};

#define COMMIT_LIST_INIT { NULL, 0, 0, false, ARENA_INIT }

void commit_list_release(struct commit_list *l);

#define _cleanup_commits_ _cleanup_(commit_list_release)

struct history_opts {
	const char *const *paths;	/* only commits that change one, or NULL */
	size_t n_paths;			/* literal paths, no patterns */
	size_t limit;			/* 0: none */
	int64_t since;	/* commits made before may be left out, and what is behind them; 0: none */
	bool any_order;		/* with since and without @not, that is all that is read */
	bool all_merges;	/* with paths: keep what git would simplify away */
};

/*
 * What is reachable from @tip but from none of @not, newest first (topological
 * order). git is asked where paths are given, or all that a tip has.
 * @opts may be NULL.
 */
int history_commits(struct commit_list *out, struct repo *r,
		    const git_oid *tip, const struct oid_vec *not,
		    const struct history_opts *opts, struct err *err);
/* One commit, appended to @out. */
int history_commit_info(struct commit_list *out, struct repo *r,
			const git_oid *commit, struct err *err);

/*
 * What a commit changed against its first parent, or all it has where there is none, or
 * none that a shallow clone has.
 */
int history_changes(struct tree_changes *out, struct repo *r, const git_oid *commit,
		    struct err *err);

/* The whole message, as it is stored; free() it. */
int history_commit_message(char **out, struct repo *r, const git_oid *commit,
			   struct err *err);

/* A path in a commit and in each of its parents; mode 0: not there. */
struct history_versions {
	struct tree_entry here;
	struct tree_entry *parents;	/* owned */
	size_t n_parents;
};

#define HISTORY_VERSIONS_INIT { { { { 0 } }, 0 }, NULL, 0 }

int history_versions(struct history_versions *out, struct repo *r,
		     const struct commit_info *commit, const char *path,
		     struct err *err);
void history_versions_release(struct history_versions *v);

/*
 * What a commit does, whatever its parents: `git patch-id --stable` of its diff
 * to the first parent. 0; 1 when there is none (merges, empty commits). Dear:
 * ask only where author, date and subject do not settle it.
 */
int history_patch_id(git_oid *out, struct repo *r, const git_oid *commit,
		     struct err *err);
/* Of many at once, with the same two git children; @has[i]: whether there is one. */
int history_patch_ids(git_oid *out, bool *has, struct repo *r,
		      const struct oid_vec *commits, struct err *err);

#endif
