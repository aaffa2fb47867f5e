/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * The facts of files, by blob id, each scanned once a run. Any number of threads
 * may ask; what is handed out stays valid and unchanged as long as the store.
 */
#ifndef CAPI_FSTORE_H
#define CAPI_FSTORE_H

#include <git2.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "capi/facts.h"
#include "repo/ctx.h"

struct fstore;
struct ffile;		/* facts, and names looked up among them */

/* @ctx is borrowed: its repository, its cache. */
struct fstore *fstore_new(struct ctx *ctx);
void fstore_free(struct fstore *s);

/* What a file holds, and where its bytes are. */
struct fsource {
	git_oid oid;
	const char *data;	/* when held in memory; NULL: a blob */
	size_t len;		/* of data */
};

/*
 * 0 found; 1 binary, or over CFILE_MAX_BYTES; <0 failed. *@out is borrowed.
 */
int fstore_get(const struct ffile **out, struct fstore *s,
	       const struct fsource *src, struct err *err);
/*
 * The same without keeping, for passes over many files: @facts are the caller's
 * to release, or borrowed when the store has them. @squeezed (or NULL) gets what
 * facts_squeezed() makes them again from, in a fifth of the memory; nothing when
 * they are borrowed. The cache keeps them so, too, when they are new to it. @as_kept:
 * nothing either where the cache has them as they are.
 */
int fstore_take(struct facts *facts, struct strbuf *squeezed, bool as_kept,
		struct fstore *s, const struct fsource *src, struct err *err);
bool facts_squeezed(struct facts *facts, const void *squeezed, size_t len);
/*
 * facts_scan_names() of the file, the caller's to release: for passes over a whole tree.
 * Results as with fstore_get().
 */
int fstore_scan_names(struct facts *facts, const struct fsource *src, struct repo *r,
		      struct err *err);

/*
 * Where to note what is to be known of a blob whose facts are not kept (blob-memory.h): the
 * one of all stores of a context that remembers, or its own. Borrowed.
 */
struct blob_memory *fstore_memory(struct fstore *s);

const struct facts *ffile_facts(const struct ffile *f);
/* The first fact of this name at or after fact @from; UINT32_MAX: none. */
uint32_t ffile_find(const struct ffile *f, const char *name, uint32_t from);

/*
 * A repository handle for the calling thread, to be given back. They are apart
 * from the workers of ctx.h, whose owners may be in the middle of something.
 */
int fstore_take_repo(struct repo **out, struct fstore *s, struct err *err);
void fstore_give_repo(struct fstore *s, struct repo *r);

#endif
