/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A throw-away object store beside the repository's: objects written here are
 * seen by our own handle and by git children that get it in struct git_opts, and
 * by nobody else. It lives in memory and, as far as git needs it, in a private
 * directory under $TMPDIR, which goes with scratch_free(), at exit, and when a
 * deadly signal meets a process that called scratch_on_signal() from its handler.
 *
 * Calls on one store may come from several threads.
 */
#ifndef REPO_SCRATCH_H
#define REPO_SCRATCH_H

#include <git2.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "repo/repo.h"
#include "repo/rev.h"

struct scratch;

int scratch_open(struct scratch **out, const struct repo *r, struct err *err);
struct scratch *scratch_free(struct scratch *s);	/* returns NULL */

DEFINE_CLEANUP(struct scratch *, scratch_free)

/* Removes every open store; safe in a signal handler in so far as rm is run. */
void scratch_on_signal(void);

/* The "objects" directory, absolute. Borrowed. */
const char *scratch_objects(const struct scratch *s);
/* Lets a handle of the same repository read what is in here. */
int scratch_attach(struct scratch *s, struct repo *r, struct err *err);
/* Makes all of it visible to git children; git_run() sees to that. */
int scratch_flush(struct scratch *s, struct err *err);
/*
 * Is this an object of the scratch store, or of one that it was opened over
 * (git does not write twice what is there)?
 */
bool scratch_has(const struct scratch *s, const git_oid *oid);
/* A git child has put a pack here, which scratch_has() is to know. */
int scratch_take_packs(struct scratch *s, struct err *err);

int scratch_write(git_oid *out, struct scratch *s, const void *data,
		  size_t len, git_object_t type, struct err *err);
/* The same for the next version of object @like (NULL: of none). */
int scratch_write_like(git_oid *out, struct scratch *s, const void *data,
		       size_t len, git_object_t type, const git_oid *like,
		       struct err *err);
/*
 * A commit of @tree with these parents, with a fixed identity and date, so that
 * the same call gives the same id.
 */
int scratch_commit(git_oid *out, struct scratch *s, const git_oid *tree,
		   const struct oid_vec *parents, const char *message,
		   struct err *err);
/* Reads from both stores, the repository's and this one. */
int scratch_read(git_odb_object **out, struct scratch *s, const git_oid *oid,
		 struct err *err);
/*
 * The handle behind scratch_read(), for walks. Borrowed; not locked, so it is for
 * one thread at a time.
 */
struct repo *scratch_repo(struct scratch *s);
/*
 * The objects of this store that @commit needs, itself included, so that with
 * them in the repository it is complete there.
 */
int scratch_needed(struct oid_vec *out, struct scratch *s, const git_oid *commit,
		   struct err *err);
/*
 * A pack of them and its index, appended to empty buffers, and the 40 digits that
 * both are named after.
 */
int scratch_pack(struct strbuf *pack, struct strbuf *index,
		 char name[GIT_OID_HEXSZ + 1], struct scratch *s,
		 const struct oid_vec *oids, struct err *err);

#endif
