// SPDX-License-Identifier: GPL-2.0-only
/*
 * What each tree changed is listed once (matrix-sides.h), and pairs are joined by
 * path: most are settled by that. Pairs that may hold something go through
 * flow_check(), one thread each.
 */
#include "flow/matrix.h"

#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "capi/check.h"
#include "flow/matrix-work.h"
#include "flow/path-commits.h"

#define MANY_TREES 32	/* with more the same objects are read for many pairs */

static void worker_ctx_free(struct ctx *c)
{
	if (!c)
		return;
	ctx_release(c);
	repo_free(c->repo);
	free(c);
}

static void merge_free(struct merge_result *m)
{
	if (m)
		merge_result_release(m);
	free(m);
}

static void work_release(struct work *w)
{
	for (size_t i = 0; i < w->r->n_pairs; i++) {
		merge_free(w->merges[i]);
		merge_input_release(&w->inputs[i]);
		err_release(&w->errs[i]);
	}
	for (size_t i = 0; i < w->r->n_rows; i++)
		rev_release(&w->revs[i]);
	for (size_t i = 0; i < POOL_MAX_WORKERS; i++)
		worker_ctx_free(w->ctxs[i]);
	matrix_meet_free(w->meet);
	matrix_recalled_release(&w->known);
	matrix_checked_release(&w->checked);
	matrix_sides_release(&w->sides);
	merge_join_free(w->join);
	path_commits_free(w->how.path_commits);
	VEC_RELEASE(&w->skips);
	free(w->places);
	free(w->settled);
	map_release(&w->skipped);
	causes_release(&w->causes);
	free(w->merges);
	free(w->inputs);
	free(w->errs);
	free(w->revs);
}

void matrix_result_release(struct matrix_result *r)
{
	arena_release(&r->arena);
	*r = (struct matrix_result)MATRIX_RESULT_INIT;
}

const char *matrix_status_name(enum matrix_status s)
{
	static const char *const names[] = { "clean", "textual", "silent", "both",
					     "error" };

	return names[s];
}

/* ------------------------------------------------------------ rows and pairs */

bool matrix_in_shard(const struct matrix_opts *o, const char *ours,
		     const char *theirs)
{
	uint64_t h;

	if (!o->n_shards)
		return true;
	h = hash_bytes(ours, strlen(ours) + 1, 0);
	h = hash_bytes(theirs, strlen(theirs), h);
	return h % o->n_shards + 1 == o->shard;
}

static void add_subjects(struct work *w)
{
	for (size_t i = 0; i < w->opts->n_subjects; i++) {
		const struct matrix_subject *s = &w->opts->subjects[i];

		rev_copy(&w->revs[i], &s->rev);
		w->r->rows[i] = (struct matrix_row){
			.name = arena_strdup(&w->r->arena, s->rev.name),
			.commit = s->rev.commit, .in_flight = s->in_flight };
		if (s->left_out)
			w->r->rows[i].left_out =
				arena_strdup(&w->r->arena, s->left_out);
	}
}

/* Rows: the subjects, then the trees of the file. */
static int make_rows(struct work *w, struct err *err)
{
	struct matrix_result *r = w->r;
	size_t first = w->opts->n_subjects;

	r->n_rows = w->trees->n + first;
	r->rows = arena_alloc(&r->arena, (r->n_rows + 1) * sizeof(*r->rows));
	w->revs = mem_zalloc((r->n_rows + 1) * sizeof(*w->revs));
	add_subjects(w);
	for (size_t i = 0; i < w->trees->n; i++) {
		const struct tree *t = &w->trees->items[i];
		struct matrix_row *row = &r->rows[first + i];
		int rc;

		*row = (struct matrix_row){ .name = t->name, .tree = t,
					    .error = t->error };
		if (t->policy & TREE_INTEGRATION)
			row->left_out = "integration";
		if (t->error) {
			r->partly |= !row->left_out;
			continue;
		}
		row->commit = t->commit;
		rc = rev_of_commit(&w->revs[first + i], w->ctx->repo, &t->commit,
				   t->name, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static void add_pair(struct work *w, size_t a, size_t b)
{
	struct matrix_result *r = w->r;
	const struct matrix_row *x = &r->rows[a], *y = &r->rows[b];

	if (x->error || y->error || x->left_out || y->left_out ||
	    !matrix_in_shard(w->opts, x->name, y->name))
		return;
	r->pairs[r->n_pairs++] = (struct matrix_pair){ .ours = a, .theirs = b };
}

static void make_pairs(struct work *w)
{
	struct matrix_result *r = w->r;
	size_t n = r->n_rows;
	size_t first = w->opts->n_subjects ? w->opts->n_subjects : n;

	r->pairs = arena_alloc(&r->arena, (first * n + 1) * sizeof(*r->pairs));
	for (size_t i = 0; i < first; i++)
		for (size_t k = i + 1; k < n; k++)
			add_pair(w, i, k);
	w->inputs = mem_zalloc((r->n_pairs + 1) * sizeof(*w->inputs));
	w->merges = mem_zalloc((r->n_pairs + 1) * sizeof(*w->merges));
	w->errs = mem_zalloc((r->n_pairs + 1) * sizeof(*w->errs));
}

void matrix_pair_failed(struct work *w, size_t i, struct err *why)
{
	struct matrix_pair *p = &w->r->pairs[i];

	p->status = MATRIX_ERROR;
	p->error = arena_strdup(&w->r->arena, err_msg(why));
	w->r->partly = true;
}

static void take_skipped(struct work *w, const struct flow_check_result *found)
{
	struct arena *a = &w->r->arena;

	for (size_t i = 0; i < found->n_skipped; i++) {
		const struct check_skipped *s = &found->skipped[i];
		_cleanup_free_ char *id = mem_printf("%s\n%s", s->path, s->why);
		size_t len = strlen(id);

		if (map_find(&w->skipped, id, len))
			continue;
		map_put(&w->skipped, arena_strdup(a, id), len, NULL);
		VEC_PUSH(&w->skips,
			 (struct check_skipped){ arena_strdup(a, s->path),
						 arena_strdup(a, s->why) });
	}
}

/* The context of a worker: one thread, and a scratch store of its own. */
static int worker_ctx(struct ctx **out, void *payload, unsigned int worker,
		      struct err *err)
{
	struct work *w = payload;
	struct repo *repo = NULL;
	struct ctx *c;
	int rc;

	if (!w->ctxs[worker]) {
		rc = repo_dup(&repo, w->ctx->repo, err);
		if (rc < 0)
			return rc;
		c = mem_alloc(sizeof(*c));
		*c = (struct ctx)CTX_INIT;
		c->repo = repo;
		c->cache = w->ctx->cache;
		c->cancel = w->ctx->cancel;
		c->now = w->ctx->now;
		c->jobs = 1;
		w->ctxs[worker] = c;
	}
	*out = w->ctxs[worker];
	return 0;
}

/* What was found in a pair, or why it could not be looked at. */
static int take_found(void *payload, size_t pair, const struct flow_check_result *found,
		      struct err *why, struct err *err)
{
	struct work *w = payload;
	struct matrix_pair *p = &w->r->pairs[pair];

	if (why) {
		matrix_pair_failed(w, pair, why);
		return 0;
	}
	p->hidden += found->hidden;
	w->r->hidden += found->hidden;
	take_skipped(w, found);
	return causes_add(&w->causes, w->r, pair, found, err);
}

/* What no check looks at is told whether or not a pair was checked. */
static void take_unread(void *payload, const struct tree_changes *c)
{
	struct work *w = payload;

	for (size_t i = 0; i < c->n; i++) {
		struct check_skipped one = { c->items[i].path,
					     check_unread(c->items[i].path) };
		const struct flow_check_result all = { .skipped = &one, .n_skipped = 1 };

		if (c->items[i].new_mode && one.why)
			take_skipped(w, &all);
	}
}

static void take_kept_unread(struct work *w)
{
	const struct matrix_kept *k = &w->known.kept;
	const struct flow_check_result all = { .skipped = k->skipped,
					       .n_skipped = k->n_skipped };

	take_skipped(w, &all);
}

static int check_pairs(struct work *w, struct err *err)
{
	struct matrix_result *r = w->r;
	bool *left_out = mem_zalloc(r->n_pairs + 1), *textual = mem_zalloc(r->n_pairs + 1);
	const struct matrix_checks_in in = {
		.ctx = w->ctx, .r = r, .inputs = w->inputs, .merges = w->merges,
		.left_out = left_out, .textual = textual, .meet = w->meet, .how = &w->how,
		.known = &w->known.checked,
		.ctx_of = worker_ctx, .payload = w,
	};
	int rc;

	for (size_t i = 0; i < r->n_pairs; i++) {
		struct matrix_pair *p = &r->pairs[i];

		left_out[i] = !matrix_to_be_merged(w, i);
		textual[i] = p->status == MATRIX_TEXTUAL;
		/* It is set again by what is found. */
		if (textual[i])
			p->status = MATRIX_CLEAN;
	}
	rc = matrix_checks_run(&w->checked, &in, take_found, w, err);
	if (w->meet)
		matrix_meet_each(w->meet, take_unread, w);
	else if (w->known.same)
		take_kept_unread(w);
	free(left_out);
	free(textual);
	return rc;
}

/* What the sides of pairs that are not known changed, where they meet, what git says. */
static int compare(struct work *w, struct err *err)
{
	int rc = matrix_fill_sides(w, err);

	if (rc >= 0 && w->opts->check.kinds)
		rc = matrix_meet_make(&w->meet, w->ctx, w->r, &w->sides, worker_ctx, w, err);
	if (rc < 0 || !w->opts->check.textual)
		return rc;
	return matrix_merge_all(w, err);
}

static int run(struct work *w, struct err *err)
{
	const struct matrix_question q = { w->ctx, w->trees, w->opts, w->r };
	int rc = make_rows(w, err);

	if (rc < 0)
		return rc;
	make_pairs(w);
	w->root = matrix_sides_root(w->r);
	matrix_recall(&w->known, &q);
	rc = matrix_fill_inputs(w, err);
	if (rc < 0)
		return rc;
	if (!w->known.same)
		rc = compare(w, err);
	if (rc >= 0)
		rc = check_pairs(w, err);
	return rc < 0 ? rc : causes_credit(&w->causes, w->r, w->trees, err);
}

static int compare_skips(const void *a, const void *b)
{
	const struct check_skipped *x = a, *y = b;
	int d = strcmp(x->path, y->path);

	return d ? d : strcmp(x->why, y->why);
}

static int fill(struct matrix_result *r, struct ctx *ctx,
		const struct trees *trees, const struct matrix_opts *opts,
		struct err *err)
{
	_cleanup_(work_release) struct work w = {
		.ctx = ctx, .opts = opts, .how = opts->check, .trees = trees, .r = r,
		.causes = { .arena = &r->arena, .ctx = ctx },
	};
	const struct matrix_question q = { ctx, trees, opts, r };
	int rc;

	w.how.path_commits = path_commits_new();
	rc = run(&w, err);
	if (rc < 0)
		return rc;
	causes_finish(&w.causes, r);
	VEC_SORT(&w.skips, compare_skips);
	r->n_skipped = w.skips.n;
	r->skipped = arena_dup(&r->arena, w.skips.items,
			       w.skips.n * sizeof(*r->skipped));
	/* Without a root what is not looked at is told by single checks only. */
	if (w.meet || !opts->check.kinds)
		matrix_remember(&q, &w.known, &w.checked, &w.sides);
	return 0;
}

int matrix_run(struct matrix_result *out, struct ctx *ctx,
	       const struct trees *trees, const struct matrix_opts *opts,
	       struct err *err)
{
	_cleanup_matrix_ struct matrix_result r = MATRIX_RESULT_INIT;
	int rc;

	if (trees->n > MANY_TREES)
		repo_lib_expect_many_trees();
	rc = fill(&r, ctx, trees, opts, err);
	if (rc < 0)
		return rc;
	matrix_result_release(out);
	*out = r;
	r = (struct matrix_result)MATRIX_RESULT_INIT;
	return out->n_new[0] + out->n_new[1] > 0;
}
