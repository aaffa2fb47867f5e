// SPDX-License-Identifier: GPL-2.0-only
#include "flow/apply-each.h"

#include <string.h>

#include "base/mem.h"
#include "flow/apply-internal.h"

/*
 * Each worker has a context of its own, so that the scratch stores keep apart and
 * no lock is held while one writes.
 */
struct each {
	struct apply_each_tree *trees;
	const size_t *which;	/* of them, in this pass */
	struct ctx *ctx;
	struct ctx *own;	/* by worker */
	unsigned int workers;
	const struct apply_steps *steps;
	const struct flow_apply_opts *opts;
};

static void each_release(struct each *e)
{
	for (unsigned int i = 0; e->own && i < e->workers; i++) {
		ctx_release(&e->own[i]);
		e->own[i].repo = repo_free(e->own[i].repo);
	}
	free(e->own);
}

static int open_own(struct ctx **out, struct each *e, unsigned int worker,
		    struct err *err)
{
	struct ctx *own = &e->own[worker];
	int rc;

	if (!own->repo) {
		rc = repo_dup(&own->repo, e->ctx->repo, err);
		if (rc < 0)
			return rc;
		own->cache = e->ctx->cache;
		own->cancel = e->ctx->cancel;
		own->now = e->ctx->now;
		own->jobs = 1;
	}
	*out = own;
	return 0;
}

static int try_tree(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct each *e = payload;
	struct apply_each_tree *t = &e->trees[e->which[i]];
	struct ctx *own;
	int rc = ctx_cancelled(e->ctx, err);

	if (rc >= 0)
		rc = open_own(&own, e, worker, err);
	if (rc < 0)
		return rc;
	t->rc = flow_apply(&t->result, own, &t->onto, e->steps, e->opts, &t->err);
	return 0;
}

static int run_pass(struct each *e, size_t n, struct err *err)
{
	int rc;

	e->own = mem_array(NULL, e->workers, sizeof(*e->own));
	for (unsigned int i = 0; i < e->workers; i++)
		e->own[i] = (struct ctx)CTX_INIT;
	ctx_progress(e->ctx, "trying trees", 0, n);
	rc = pool_run(e->workers, n, 1, try_tree, e, err);
	each_release(e);
	e->own = NULL;
	return rc;
}

static bool has_base(const struct flow_apply_opts *o)
{
	return o->three_way == APPLY_3WAY_NEVER ||
	       (o->base && strcmp(o->base, "auto") != 0);
}

/* Trees that it does not apply to go on in @which. */
static size_t keep_failed(const struct apply_each_tree *trees, size_t *which,
			  size_t n)
{
	size_t left = 0;

	for (size_t i = 0; i < n; i++)
		if (trees[which[i]].rc == 1)
			which[left++] = which[i];
	return left;
}

/* 0 found, 1 not; <0 failed. What the series is for does not depend on the tree. */
static int find_base(const char **name, struct arena *a, struct each *e,
		     struct err *err)
{
	struct patch *patches = NULL;
	git_oid commit;
	int rc = apply_parse_patches(&patches, e->steps, err);

	if (rc < 0)
		return rc;
	rc = apply_guess_base(&commit, name, a, e->ctx->repo,
			      &e->trees[e->which[0]].onto, e->steps, patches, err);
	apply_patches_free(patches, e->steps->n);
	return rc;
}

/*
 * The search for a base costs more than all the rest: first without, then once
 * for those that need it.
 */
static int try_all(struct each *e, size_t *which, size_t n, struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct flow_apply_opts opts = *e->opts;
	bool search = !has_base(&opts);
	const char *base = NULL;
	int rc;

	opts.verdict_only = true;
	opts.explain = false;
	if (search)
		opts.base = "none";
	e->opts = &opts;
	e->which = which;
	rc = run_pass(e, n, err);
	if (rc < 0 || !search)
		return rc;
	n = keep_failed(e->trees, which, n);
	if (!n)
		return 0;
	rc = find_base(&base, &a, e, err);
	if (rc)
		return rc < 0 ? rc : 0;
	opts.base = base;
	return run_pass(e, n, err);
}

int flow_apply_each(struct apply_each_tree *trees, size_t n, struct ctx *ctx,
		    const struct apply_steps *steps,
		    const struct flow_apply_opts *opts, struct err *err)
{
	_cleanup_free_ size_t *which = mem_array(NULL, n + 1, sizeof(*which));
	struct each e = { .trees = trees, .ctx = ctx, .steps = steps, .opts = opts };
	size_t count = 0;

	for (size_t i = 0; i < n; i++)
		if (!trees[i].err.msg)
			which[count++] = i;
	e.workers = ctx->jobs ? ctx->jobs : pool_default_workers();
	if (e.workers > count)
		e.workers = count ? (unsigned int)count : 1;
	return try_all(&e, which, count, err);
}

void apply_each_tree_release(struct apply_each_tree *t)
{
	flow_apply_result_release(&t->result);
	rev_release(&t->onto);
	err_release(&t->err);
}
