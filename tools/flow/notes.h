/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Notes of git that go along with commits that are made again, as git has it:
 * notes.rewrite.<command>, notes.rewriteRef and notes.rewriteMode of its configuration,
 * and the variables GIT_NOTES_REWRITE_REF and GIT_NOTES_REWRITE_MODE over them. Nothing is
 * copied where no ref is named, which is how git comes.
 *
 * New notes are commits of the scratch store; flow/publish.h moves their refs.
 */
#ifndef FLOW_NOTES_H
#define FLOW_NOTES_H

#include <git2.h>
#include <stddef.h>

#include "base/arena.h"
#include "repo/ctx.h"
#include "repo/scratch.h"

struct notes_pair {
	git_oid from, to;
};

/* One ref below refs/notes/ that gets more notes. */
struct notes_ref {
	const char *ref;
	git_oid old, new;	/* commits */
	size_t n;		/* notes that were copied */
};

struct notes_refs {
	struct notes_ref *items;	/* with everything in them of an arena of the caller's */
	size_t n;
};

struct notes_opts {
	const char *command;		/* "rebase" */
	const char *name, *email;	/* who commits them */
	int64_t seconds;
	int offset;			/* minutes east of UTC */
	const char *message;		/* of the commits */
};

/*
 * Copies the notes of each from to its to. @r reads @scratch, too. Refs where there was
 * nothing to copy are left out. A setting that says something else than git knows fails.
 */
int notes_copy(struct notes_refs *out, struct arena *a, struct repo *r,
	       struct scratch *scratch, const struct notes_pair *pairs, size_t n,
	       const struct notes_opts *opts, struct err *err);

/*
 * Refs below refs/notes/ that stand at a commit with this message: .new is that, .old
 * its parent, or zero.
 */
int notes_with_message(struct notes_refs *out, struct arena *a, struct repo *r,
		       const char *message, struct err *err);

#endif
