/* SPDX-License-Identifier: GPL-2.0-only */
/* Revisions and merge bases. */
#ifndef REPO_REV_H
#define REPO_REV_H

#include <git2.h>
#include <stdbool.h>

#include "base/vec.h"
#include "repo/repo.h"

struct cache;

/* A commit and what it was called. */
struct rev {
	char *name;	/* as given; owned */
	git_oid commit;
	git_oid tree;
};

#define REV_INIT { NULL, { { 0 } }, { { 0 } } }

/*
 * Any revision git knows: names, abbreviated ids, v5.2^{}, HEAD~3, :/text.
 * Annotated tags peel to their commit. Fails with ERR_NOT_FOUND when there is
 * no such revision, and plainly when it is ambiguous or names no commit.
 */
int rev_resolve(struct rev *out, struct repo *r, const char *name,
		struct err *err);
/* The same for a commit known by its id; @name may be NULL (its hex id). */
int rev_of_commit(struct rev *out, struct repo *r, const git_oid *commit,
		  const char *name, struct err *err);
/* The commit itself; git_commit_free() it. */
int rev_commit(git_commit **out, struct repo *r, const git_oid *commit, struct err *err);
/* Whether a name is a whole id, in lower case as git prints it. */
bool rev_is_id(const char *name);
void rev_copy(struct rev *out, const struct rev *from);
void rev_release(struct rev *rev);

#define _cleanup_rev_ _cleanup_(rev_release)

struct oid_vec {
	git_oid *items;
	size_t n, alloc;
};	/* use it with the macros of base/vec.h */

void oid_vec_release(struct oid_vec *v);
int oid_order(const void *a, const void *b);	/* for VEC_SORT() and bsearch() */

#define _cleanup_oids_ _cleanup_(oid_vec_release)

/*
 * All best common ancestors, as `git merge-base --all`, in ascending order of
 * their ids. None is a failure with ERR_NOT_FOUND ("no merge base between 'a'
 * and 'b'"). @cache may be NULL. @names (two, may be NULL) are for the message.
 */
int repo_merge_bases(struct oid_vec *out, struct repo *r, struct cache *cache,
		     const git_oid *a, const git_oid *b,
		     const char *const names[2], struct err *err);

#endif
