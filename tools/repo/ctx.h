/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What every stage is given: the repository, a handle of it for each worker,
 * the cache, how many threads, where progress goes, and whether to stop.
 */
#ifndef REPO_CTX_H
#define REPO_CTX_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/pool.h"
#include "base/vec.h"
#include "repo/cache.h"
#include "repo/repo.h"

struct scratch;
struct blob_memory;
struct word_memory;

/* A handle that is nobody's, and whether it reads the scratch store. */
struct ctx_handle {
	struct repo *repo;
	bool attached;
};

struct progress {
	/* @total 0: not known. May be called from any thread. */
	void (*fn)(void *payload, const char *what, size_t done, size_t total);
	void *payload;
};

/* Fill repo and what is wanted of the rest by hand, over CTX_INIT. */
struct ctx {
	struct repo *repo;		/* of the calling thread; not owned */
	struct cache *cache;		/* may be NULL; not owned */
	unsigned int jobs;		/* threads, 0: pool_default_workers() */
	struct progress progress;	/* fn may be NULL */
	const atomic_bool *cancel;	/* set from outside to stop, or NULL */
	int64_t now;			/* seconds since the epoch; 0: ask */
	struct word_memory *words;	/* capi/word-memory.h; NULL: nobody remembers */
	struct blob_memory *blobs;	/* capi/blob-memory.h; comes and goes with the words */

	/* private */
	struct repo *workers[POOL_MAX_WORKERS];
	bool attached[POOL_MAX_WORKERS];	/* reads the scratch store */
	VEC(struct ctx_handle) idle;		/* to be lent */
	struct scratch *scratch;
	pthread_mutex_t lock;
};

#define CTX_INIT { .lock = PTHREAD_MUTEX_INITIALIZER }

/* Frees the worker handles and the scratch store, not repo and cache. */
void ctx_release(struct ctx *ctx);

#define _cleanup_ctx_ _cleanup_(ctx_release)

/*
 * The handle of worker @worker (as pool_fn gets it), opened on first use;
 * borrowed. Worker 0 gets ctx->repo. It reads the scratch store, too, when there
 * is one by then.
 */
int ctx_worker_repo(struct repo **out, struct ctx *ctx, unsigned int worker,
		    struct err *err);
/*
 * A handle for whoever has no number of a worker, of those that were given back or a new
 * one; to be given back with ctx_return_repo(). Calls may come from several threads.
 */
int ctx_lend_repo(struct ctx_handle *out, struct ctx *ctx, struct err *err);
void ctx_return_repo(struct ctx *ctx, const struct ctx_handle *h);
/* One scratch store for the whole run, made on first use; borrowed. */
int ctx_scratch(struct scratch **out, struct ctx *ctx, struct err *err);

void ctx_progress(const struct ctx *ctx, const char *what, size_t done,
		  size_t total);
/* 0, or -1 with ERR_CANCELLED. */
int ctx_cancelled(const struct ctx *ctx, struct err *err);
int64_t ctx_now(const struct ctx *ctx);

#endif
