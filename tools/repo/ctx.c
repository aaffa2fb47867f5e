// SPDX-License-Identifier: GPL-2.0-only
#include "repo/ctx.h"

#include <time.h>

#include "repo/scratch.h"

void ctx_release(struct ctx *ctx)
{
	for (size_t i = 0; i < POOL_MAX_WORKERS; i++)
		ctx->workers[i] = repo_free(ctx->workers[i]);
	for (size_t i = 0; i < ctx->idle.n; i++)
		repo_free(ctx->idle.items[i].repo);
	VEC_RELEASE(&ctx->idle);
	ctx->scratch = scratch_free(ctx->scratch);
}

static int attach(struct ctx *ctx, bool *attached, struct repo *r, struct err *err)
{
	struct scratch *s;
	int rc;

	if (*attached)
		return 0;
	pthread_mutex_lock(&ctx->lock);
	s = ctx->scratch;
	pthread_mutex_unlock(&ctx->lock);
	if (!s)
		return 0;
	rc = scratch_attach(s, r, err);
	if (rc == 0)
		*attached = true;
	return rc;
}

int ctx_worker_repo(struct repo **out, struct ctx *ctx, unsigned int worker,
		    struct err *err)
{
	struct repo *r = worker ? ctx->workers[worker] : ctx->repo;
	int rc;

	/* The slot is this worker's alone, so it needs no lock. */
	if (!r) {
		rc = repo_dup(&r, ctx->repo, err);
		if (rc < 0)
			return rc;
		ctx->workers[worker] = r;
		/* The copy comes with the object directories of worker 0. */
		ctx->attached[worker] = ctx->attached[0];
	}
	rc = attach(ctx, &ctx->attached[worker], r, err);
	if (rc < 0)
		return rc;
	*out = r;
	return 0;
}

int ctx_lend_repo(struct ctx_handle *out, struct ctx *ctx, struct err *err)
{
	struct ctx_handle h = { NULL, false };
	int rc = 0;

	pthread_mutex_lock(&ctx->lock);
	if (ctx->idle.n) {
		h = ctx->idle.items[--ctx->idle.n];
	} else {
		rc = repo_dup(&h.repo, ctx->repo, err);
		h.attached = ctx->attached[0];
	}
	pthread_mutex_unlock(&ctx->lock);
	if (rc == 0)
		rc = attach(ctx, &h.attached, h.repo, err);
	if (rc < 0) {
		repo_free(h.repo);
		return rc;
	}
	*out = h;
	return 0;
}

void ctx_return_repo(struct ctx *ctx, const struct ctx_handle *h)
{
	if (!h->repo)
		return;
	pthread_mutex_lock(&ctx->lock);
	VEC_PUSH(&ctx->idle, *h);
	pthread_mutex_unlock(&ctx->lock);
}

int ctx_scratch(struct scratch **out, struct ctx *ctx, struct err *err)
{
	int rc = 0;

	pthread_mutex_lock(&ctx->lock);
	if (!ctx->scratch)
		rc = scratch_open(&ctx->scratch, ctx->repo, err);
	if (rc == 0)
		*out = ctx->scratch;
	pthread_mutex_unlock(&ctx->lock);
	return rc;
}

void ctx_progress(const struct ctx *ctx, const char *what, size_t done,
		  size_t total)
{
	if (ctx->progress.fn)
		ctx->progress.fn(ctx->progress.payload, what, done, total);
}

int ctx_cancelled(const struct ctx *ctx, struct err *err)
{
	if (!ctx->cancel || !atomic_load(ctx->cancel))
		return 0;
	return err_code(err, ERR_CANCELLED, "interrupted");
}

int64_t ctx_now(const struct ctx *ctx)
{
	return ctx->now ? ctx->now : (int64_t)time(NULL);
}
