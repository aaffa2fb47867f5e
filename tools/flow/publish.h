/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Where the effects are: the only module that moves refs of the repository or
 * writes files that a user sees (cache, scratch store and -o aside).
 *
 * A branch moves last, by compare-and-swap, after its objects are in a pack of the
 * repository and on the disk. The move is a git process of its own, which a kill of
 * ours does not reach: afterwards the branch is where it was, or where it was to
 * go. Hooks are not run.
 */
#ifndef FLOW_PUBLISH_H
#define FLOW_PUBLISH_H

#include <git2.h>
#include <stdbool.h>
#include <stddef.h>

#include "repo/ctx.h"

struct publish_branch {
	char *name;	/* without refs/heads/; owned */
	char *ref;	/* with it */
	git_oid old;	/* what it has to be at; zero: it must not exist */
	bool keep_log;	/* in the reflog, though the repository keeps none */
};

#define PUBLISH_BRANCH_INIT { NULL, NULL, { { 0 } }, false }

void publish_branch_release(struct publish_branch *b);

#define _cleanup_publish_branch_ _cleanup_(publish_branch_release)

/*
 * Where the branch is now. @name may have refs/heads/ in front. Refused: what can
 * be no branch, a symbolic ref, and a branch that is checked out (or rebased, or
 * bisected) in the work tree or a linked one, with the path.
 */
int publish_branch_open(struct publish_branch *out, struct ctx *ctx,
			const char *name, struct err *err);

/*
 * The same for any ref by its full name, such as refs/crosstree/fixups. What is below
 * refs/heads/ is opened as a branch.
 */
int publish_ref_open(struct publish_branch *out, struct ctx *ctx, const char *ref,
		     struct err *err);

/* Whose name is in the reflog. */
struct publish_who {
	const char *name, *email;
};

/*
 * Moves the branch to @new, whose objects are in the repository or in the scratch
 * store of @ctx. Fails when it
 * is not at b->old any more, or was checked out meanwhile. @message is for the
 * reflog.
 */
int publish_branch(struct ctx *ctx, const struct publish_branch *b,
		   const git_oid *new,
		   const struct publish_who *who, const char *message,
		   struct err *err);

/* A ref that goes along with a branch: all of them move, or none. */
struct publish_also {
	const char *ref;	/* with refs/ */
	git_oid old;		/* zero: it must not exist */
	git_oid new;		/* zero: it is to go */
};

/* As publish_branch(), with others in the same transaction. */
int publish_branch_with(struct ctx *ctx, const struct publish_branch *b, const git_oid *new,
			const struct publish_also *also, size_t n_also,
			const struct publish_who *who, const char *message, struct err *err);

/*
 * Moves @ref of another repository (a name of a remote, a url, a path) to @commit, if
 * that is a step forward from what is there. Hooks of ours are not run.
 */
int publish_remote(struct ctx *ctx, const char *remote, const char *ref,
		   const git_oid *commit, struct err *err);

struct publish_file {
	const char *path;	/* below the directory */
	const char *data;	/* NULL: the file is to go, if it is there */
	size_t len;
};

/*
 * Writes files below @dir, which is made when it is not there, one after the other;
 * each appears whole or not at all. A directory goes with its last file. No link is
 * followed, @dir itself included, and no path leads out of it.
 */
int publish_files(const char *dir, const struct publish_file *files, size_t n,
		  struct err *err);

#endif
