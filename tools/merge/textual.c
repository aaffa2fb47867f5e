// SPDX-License-Identifier: GPL-2.0-only
#include "merge/textual.h"

#include <string.h>

#include "base/mem.h"
#include "base/vec.h"
#include "merge/textual_internal.h"

/* Merges put to one git process; more, and one failure costs too much. */
#define ORACLE_BATCH 64

static const struct merge_opts default_opts = { .always_git = false };

static void sides_free(struct merge_side *s, size_t n)
{
	for (size_t i = 0; s && i < n; i++)
		merge_side_release(&s[i]);
	free(s);
}

void merge_result_release(struct merge_result *r)
{
	sides_free(r->ours, r->n_bases);
	sides_free(r->theirs, r->n_bases);
	snapshot_release(&r->merged);
	arena_release(&r->arena);
	*r = (struct merge_result)MERGE_RESULT_INIT;
}

static int check_input(const struct merge_input *in, struct err *err)
{
	if (in->n_bases)
		return 0;
	return err_code(err, ERR_NOT_FOUND,
			"no merge base between '%s' and '%s': their histories are unrelated",
			in->ours.name ? in->ours.name : "ours",
			in->theirs.name ? in->theirs.name : "theirs");
}

static int fill_side(struct merge_side *out, const struct merge_input *in, size_t base,
		     const git_oid *near, const git_oid *tip, struct repo *r,
		     struct cache *cache, struct err *err)
{
	return merge_side_over(out, r, near ? cache : NULL, &in->base_trees[base], near, tip,
			       err);
}

/* The changes of both sides against each base, unless they came along. */
static int fill_sides(struct merge_result *out, const struct merge_input *in,
		      struct repo *r, struct cache *cache, struct err *err)
{
	if (in->ours_side && in->theirs_side && in->n_bases == 1)
		return 0;
	out->n_bases = in->n_bases;
	out->ours = mem_zalloc(in->n_bases * sizeof(*out->ours));
	out->theirs = mem_zalloc(in->n_bases * sizeof(*out->theirs));
	for (size_t i = 0; i < in->n_bases; i++) {
		int rc = fill_side(&out->ours[i], in, i, in->ours_near, &in->ours.tree, r,
				   cache, err);

		if (rc < 0)
			return rc;
		rc = fill_side(&out->theirs[i], in, i, in->theirs_near, &in->theirs.tree, r,
			       cache, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* Several bases, of which only the result is wanted; as try_quick(). */
static int try_bases(struct merge_result *out, const struct merge_input *in,
		     struct repo *r, struct ctx *ctx, const struct merge_opts *opts,
		     struct err *err)
{
	int rc = 1;

	if (in->n_bases == 2 && !opts->always_git)
		rc = merge_virtual(out, r, ctx, in, opts, err);
	if (rc <= 0)
		return rc < 0 ? rc : !out->clean;
	out->doubt = opts->always_git ? DOUBT_ASKED : DOUBT_BASES;
	return 1;
}

/*
 * 0 settled, as clean; 1 to be put to git, with out->doubt saying why, or settled with
 * conflicts where there is none; <0 failed.
 */
static int try_quick(struct merge_result *out, const struct merge_input *in,
		     struct repo *r, struct ctx *ctx, const struct merge_opts *opts,
		     struct err *err)
{
	const struct merge_side *ours, *theirs;
	int rc = check_input(in, err);

	if (rc < 0)
		return rc;
	if (opts->only_result && in->n_bases > 1)
		return try_bases(out, in, r, ctx, opts, err);
	out->doubt = opts->always_git ? DOUBT_ASKED :
		     in->n_bases > 1  ? DOUBT_BASES :
					DOUBT_NONE;
	if (out->doubt != DOUBT_BASES || !opts->no_sides)
		rc = fill_sides(out, in, r, ctx->cache, err);
	if (rc < 0 || out->doubt != DOUBT_NONE)
		return rc < 0 ? rc : 1;
	ours = out->ours ? out->ours : in->ours_side;
	theirs = out->theirs ? out->theirs : in->theirs_side;
	rc = merge_quick(out, r, ours, theirs, opts->verdict_only,
			 opts->keep ? ctx : NULL, err);
	if (rc < 0)
		return rc;
	out->clean = out->doubt == DOUBT_NONE;
	return !out->clean;
}

/*
 * Whether git needs to be asked about single files only. info/attributes hold for
 * whatever git merges, under any name.
 */
static bool only_files(const struct merge_result *out, const struct repo *r)
{
	return out->doubt == DOUBT_CONTENT && !repo_has_info_attributes(r);
}

static int merge_with(struct merge_result *out, struct ctx *ctx,
		      const struct merge_input *in,
		      const struct merge_opts *opts, struct err *err)
{
	struct oracle_job job = { .in = in, .out = out, .err = err };
	struct repo *r;
	int rc = ctx_worker_repo(&r, ctx, 0, err);

	if (rc < 0)
		return rc;
	rc = try_quick(out, in, r, ctx, opts, err);
	if (rc <= 0 || out->doubt == DOUBT_NONE)
		return rc;
	if (only_files(out, r) && files_recall(&job, ctx, opts))
		return job.rc;
	if (only_files(out, r))
		rc = files_ask(&job, 1, ctx, 0, opts, err);
	else
		rc = oracle_ask(&job, 1, ctx, 0, opts, err);
	return rc < 0 ? rc : job.rc;
}

int merge_textual(struct merge_result *out, struct ctx *ctx,
		  const struct merge_input *in, const struct merge_opts *opts,
		  struct err *err)
{
	_cleanup_merge_result_ struct merge_result res = MERGE_RESULT_INIT;
	int rc = merge_with(&res, ctx, in, opts ? opts : &default_opts, err);

	if (rc < 0)
		return rc;
	merge_result_release(out);
	*out = res;
	res = (struct merge_result)MERGE_RESULT_INIT;
	return rc;
}

struct batch {
	struct merge_job *jobs;
	struct ctx *ctx;
	const struct merge_opts *opts;
	VEC(struct merge_job *) whole;	/* for oracle_ask() */
	VEC(struct merge_job *) files;	/* for files_ask() */
};

static int quick_step(void *payload, size_t i, unsigned int worker,
		      struct err *err)
{
	struct batch *b = payload;
	struct merge_job *job = &b->jobs[i];
	struct oracle_job one;
	struct repo *r;
	int rc = ctx_cancelled(b->ctx, err);

	if (rc < 0)
		return rc;
	rc = ctx_worker_repo(&r, b->ctx, worker, err);
	if (rc < 0)
		return rc;
	job->rc = try_quick(&job->out, job->in, r, b->ctx, b->opts, &job->err);
	one = (struct oracle_job){ .in = job->in, .out = &job->out, .err = &job->err };
	if (job->rc == 1 && only_files(&job->out, r) &&
	    files_recall(&one, b->ctx, b->opts))
		job->rc = one.rc;
	return 0;
}

/* What a failed attempt left, down to the sides, which still hold. */
static void forget_answer(struct merge_result *r)
{
	snapshot_release(&r->merged);
	arena_release(&r->arena);
	r->conflicts = NULL;
	r->unmerged = NULL;
	r->n_conflicts = r->n_unmerged = r->n_doubtful = 0;
}

/* One by one, so that the merge which git chokes on fails alone. */
static void ask_singly(struct merge_job **jobs, size_t n, struct batch *b,
		       unsigned int worker)
{
	for (size_t i = 0; i < n; i++) {
		struct oracle_job one = { .in = jobs[i]->in,
					  .out = &jobs[i]->out,
					  .err = &jobs[i]->err };
		int rc;

		forget_answer(&jobs[i]->out);
		err_release(&jobs[i]->err);
		rc = oracle_ask(&one, 1, b->ctx, worker, b->opts, &jobs[i]->err);
		jobs[i]->rc = rc < 0 ? rc : one.rc;
	}
}

typedef int (*ask_fn)(struct oracle_job *jobs, size_t n, struct ctx *ctx,
		      unsigned int worker, const struct merge_opts *opts,
		      struct err *err);

/* Lot @i of @n_all jobs. */
static int ask_lot(struct merge_job **jobs, size_t n_all, size_t i,
		   struct batch *b, unsigned int worker, ask_fn ask,
		   struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	size_t n = n_all - i * ORACLE_BATCH;
	struct oracle_job rows[ORACLE_BATCH];
	int rc = ctx_cancelled(b->ctx, err);

	if (rc < 0)
		return rc;
	jobs += i * ORACLE_BATCH;
	if (n > ORACLE_BATCH)
		n = ORACLE_BATCH;
	for (size_t k = 0; k < n; k++)
		rows[k] = (struct oracle_job){ .in = jobs[k]->in,
					       .out = &jobs[k]->out,
					       .err = &jobs[k]->err };
	rc = ask(rows, n, b->ctx, worker, b->opts, &why);
	if (rc < 0) {
		ask_singly(jobs, n, b, worker);
		return 0;
	}
	for (size_t k = 0; k < n; k++)
		jobs[k]->rc = rows[k].rc;
	return 0;
}

static size_t n_lots(size_t n)
{
	return (n + ORACLE_BATCH - 1) / ORACLE_BATCH;
}

static int ask_step(void *payload, size_t i, unsigned int worker,
		    struct err *err)
{
	struct batch *b = payload;
	size_t whole = n_lots(b->whole.n);

	if (i < whole)
		return ask_lot(b->whole.items, b->whole.n, i, b, worker,
			       oracle_ask, err);
	return ask_lot(b->files.items, b->files.n, i - whole, b, worker,
		       files_ask, err);
}

static int run_batch(struct batch *b, size_t n, struct err *err)
{
	int rc;

	/* What cannot be read is said of the merges that need it. */
	(void)merge_prepare(b->jobs, n, b->ctx, NULL);
	rc = pool_run(b->ctx->jobs, n, 4, quick_step, b, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < n; i++) {
		if (b->jobs[i].rc != 1 || b->jobs[i].out.doubt == DOUBT_NONE)
			continue;
		if (only_files(&b->jobs[i].out, b->ctx->repo))
			VEC_PUSH(&b->files, &b->jobs[i]);
		else
			VEC_PUSH(&b->whole, &b->jobs[i]);
	}
	return pool_run(b->ctx->jobs, n_lots(b->whole.n) + n_lots(b->files.n), 1,
			ask_step, b, err);
}

int merge_textual_batch(struct merge_job *jobs, size_t n, struct ctx *ctx,
			const struct merge_opts *opts, struct err *err)
{
	struct batch b = { .jobs = jobs, .ctx = ctx,
			   .opts = opts ? opts : &default_opts,
			   .whole = VEC_INIT, .files = VEC_INIT };
	int rc = run_batch(&b, n, err);

	VEC_RELEASE(&b.whole);
	VEC_RELEASE(&b.files);
	return rc;
}

void merge_job_release(struct merge_job *job)
{
	merge_result_release(&job->out);
	err_release(&job->err);
	job->rc = 0;
}
