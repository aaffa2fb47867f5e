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
#include "base/pool.h"
#include "flow/matrix-internal.h"
#include "capi/check.h"
#include "flow/fixup.h"
#include "flow/matrix-checks.h"
#include "flow/matrix-kept.h"
#include "flow/matrix-sides.h"
#include "flow/path-commits.h"

#define MANY_TREES 32	/* with more the same objects are read for many pairs */

struct work {
	struct ctx *ctx;
	const struct matrix_opts *opts;
	struct flow_check_opts how;	/* of pairs */
	const struct trees *trees;
	struct matrix_result *r;
	struct rev *revs;		/* one a row */
	size_t root;			/* see matrix_sides_root() */
	struct merge_input *inputs;	/* one a pair, filled where status is clean */
	struct merge_result **merges;	/* one a pair, or NULL: to be made */
	struct err *errs;		/* one a pair */
	struct matrix_recalled known;
	struct matrix_checked checked;
	struct matrix_sides sides;
	struct pair_place *places;	/* one a pair */
	bool *settled;			/* one a pair: clean, no need to merge */
	struct merge_join *join;
	struct matrix_meet *meet;	/* NULL: not known */
	struct ctx *ctxs[POOL_MAX_WORKERS];
	struct causes causes;
	struct map skipped;		/* path NUL why */
	VEC(struct check_skipped) skips;
};

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

/* The given revision under its own name is not compared with itself. */
static bool same_tree(const struct matrix_row *a, const struct matrix_row *b)
{
	return git_oid_equal(&a->commit, &b->commit);
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

static void pair_failed(struct work *w, size_t i, struct err *why)
{
	struct matrix_pair *p = &w->r->pairs[i];

	p->status = MATRIX_ERROR;
	p->error = arena_strdup(&w->r->arena, err_msg(why));
	w->r->partly = true;
}

/* What is known is not asked again, but where trees start from tells of others. */
static bool has_input(const struct work *w, size_t i)
{
	const struct matrix_pair *p = &w->r->pairs[i];
	enum kept_pair is = (enum kept_pair)w->known.pairs[i];

	return is == KEPT_UNKNOWN || is == KEPT_FOUND ||
	       (w->known.n_unknown && (p->ours == w->root || p->theirs == w->root));
}

static int bases_step(void *payload, size_t i, unsigned int worker,
		      struct err *err)
{
	struct work *w = payload;
	const struct matrix_pair *p = &w->r->pairs[i];
	struct repo *repo;
	int rc = ctx_cancelled(w->ctx, err);

	if (rc < 0 || !has_input(w, i))
		return rc;
	rc = ctx_worker_repo(&repo, w->ctx, worker, err);
	if (rc < 0)
		return rc;
	/* A pair that fails is a row that says so; see fill_inputs(). */
	rc = merge_input_fill(&w->inputs[i], w->ctx, repo, &w->revs[p->ours],
			      &w->revs[p->theirs], &w->errs[i]);
	(void)rc;
	return 0;
}

static bool is_base(const struct merge_input *in, const git_oid *commit)
{
	return in->n_bases == 1 && git_oid_equal(&in->bases[0], commit);
}

static int fill_inputs(struct work *w, struct err *err)
{
	struct matrix_result *r = w->r;
	int rc = pool_run(w->ctx->jobs, r->n_pairs, 16, bases_step, w, err);

	if (rc < 0)
		return rc;
	for (size_t i = 0; i < r->n_pairs; i++) {
		struct matrix_pair *p = &r->pairs[i];
		const struct merge_input *in = &w->inputs[i];

		if (w->errs[i].msg)
			pair_failed(w, i, &w->errs[i]);
		else
			p->contained = w->known.pairs[i] == KEPT_CONTAINED ||
				       is_base(in, &r->rows[p->ours].commit) ||
				       is_base(in, &r->rows[p->theirs].commit);
	}
	return 0;
}

/* Trees that have the given revision already stay out of the list. */
static void leave_out_containing(struct work *w)
{
	struct matrix_result *r = w->r;
	size_t kept = 0;

	if (w->opts->n_subjects != 1)
		return;
	for (size_t i = 0; i < r->n_pairs; i++) {
		struct matrix_pair *p = &r->pairs[i];
		struct matrix_row *row = &r->rows[p->theirs];

		if (p->contained && is_base(&w->inputs[i], &r->rows[0].commit)) {
			row->left_out = same_tree(&r->rows[0], row) ?
						"the same commit" :
						"contains it";
			merge_input_release(&w->inputs[i]);
			continue;
		}
		w->inputs[kept] = w->inputs[i];
		w->errs[kept] = w->errs[i];
		r->pairs[kept++] = *p;
	}
	for (size_t i = kept; i < r->n_pairs; i++)
		w->errs[i] = (struct err)ERR_INIT;
	r->n_pairs = kept;
}

/* --------------------------------------------------------------- the changes */

static bool to_be_merged(const struct work *w, size_t pair)
{
	const struct matrix_pair *p = &w->r->pairs[pair];

	return p->status != MATRIX_ERROR && !p->contained &&
	       w->known.pairs[pair] == KEPT_UNKNOWN;
}

/* Whether the sides of a pair are listed. */
static bool has_places(const struct work *w, size_t pair)
{
	return to_be_merged(w, pair) && w->places[pair].known;
}

static struct side_slot *slot_at(struct work *w, size_t slot)
{
	return slot == NO_SLOT ? NULL : &w->sides.items.items[slot];
}

/* Fails the pair when one of its lists cannot be made. */
static bool lists_failed(struct work *w, size_t pair)
{
	const struct pair_place *at = &w->places[pair];
	const size_t slots[] = { at->side[0].below, at->side[0].above,
				 at->side[1].below, at->side[1].above,
				 at->inner[0], at->inner[1] };

	for (size_t i = 0; i < sizeof(slots) / sizeof(slots[0]); i++) {
		struct side_slot *s = slot_at(w, slots[i]);

		if (!s || s->rc >= 0)
			continue;
		pair_failed(w, pair, &s->err);
		return true;
	}
	return false;
}

static int fill_sides(struct work *w, struct err *err)
{
	struct matrix_result *r = w->r;
	int rc;

	w->places = mem_zalloc((r->n_pairs + 1) * sizeof(*w->places));
	matrix_sides_find_homes(&w->sides, r, w->inputs);
	for (size_t i = 0; i < r->n_pairs; i++)
		if (to_be_merged(w, i))
			matrix_sides_place(&w->places[i], &w->sides, w->ctx,
					   &r->pairs[i], &w->inputs[i]);
	rc = matrix_sides_fill(&w->sides, w->ctx, err);
	for (size_t i = 0; rc >= 0 && i < r->n_pairs; i++)
		if (has_places(w, i))
			(void)lists_failed(w, i);
	return rc;
}

/* ------------------------------------------------------------------- the join */

static struct merge_layers layers_at(struct work *w, const struct side_place *at)
{
	const struct side_slot *below = slot_at(w, at->below);

	return (struct merge_layers){ below ? &below->side : NULL,
				      &slot_at(w, at->above)->side };
}

static int join_pair(struct work *w, struct repo *repo, size_t i, struct err *err)
{
	const struct pair_place *at = &w->places[i];
	const struct merge_layers sides[2] = { layers_at(w, &at->side[0]),
					       layers_at(w, &at->side[1]) };
	bool swap = sides[0].below || (!sides[1].below && sides[1].above->changes.n <
							    sides[0].above->changes.n);
	const struct merge_side *one = sides[swap].above;
	const struct merge_side *inner[2];

	if (at->inner[0] == NO_SLOT)
		return merge_join_ask(w->join, repo, one, &sides[!swap], err);
	for (int k = 0; k < 2; k++)
		inner[k] = &slot_at(w, at->inner[k])->side;
	return merge_join_ask_two(w->join, repo, one, &sides[!swap], inner, err);
}

static int join_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct work *w = payload;
	_cleanup_err_ struct err why = ERR_INIT;
	struct repo *repo;
	int rc = ctx_cancelled(w->ctx, err);

	if (rc < 0 || !has_places(w, i) || w->settled[i])
		return rc;
	rc = ctx_worker_repo(&repo, w->ctx, worker, err);
	if (rc < 0)
		return rc;
	/* One that fails is put to merge_textual(), which says so. */
	w->settled[i] = join_pair(w, repo, i, &why) == 0;
	return 0;
}

/* Whether a pair has been left to merge_textual(). */
static bool is_open(const struct work *w, size_t i)
{
	return to_be_merged(w, i) && !w->settled[i];
}

/* By what is known of files, and again once git has been asked about them. */
static int join_pairs(struct work *w, struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = pool_run(w->ctx->jobs, w->r->n_pairs, 64, join_step, w, err);

	if (rc < 0)
		return rc;
	/* What git cannot be asked here is asked, and told of, by merge_textual(). */
	rc = merge_join_settle(w->join, w->ctx, &why);
	if (rc >= 0)
		rc = pool_run(w->ctx->jobs, w->r->n_pairs, 64, join_step, w, err);
	return rc < 0 && !why.msg ? rc : 0;
}

/* What is not settled by its paths is merged, from sides in one piece. */
static int join_all(struct work *w, struct err *err)
{
	struct matrix_result *r = w->r;
	int rc;

	w->join = merge_join_new();
	w->settled = mem_zalloc(r->n_pairs + 1);
	rc = join_pairs(w, err);
	for (size_t i = 0; rc >= 0 && i < r->n_pairs; i++) {
		const struct merge_input *in = &w->inputs[i];

		if (!is_open(w, i) || in->n_bases != 1)
			continue;
		w->places[i].side[0] = (struct side_place){
			NO_SLOT, matrix_sides_want_row(&w->sides, &in->base_trees[0],
						       &in->ours.tree, r->pairs[i].ours) };
		w->places[i].side[1] = (struct side_place){
			NO_SLOT, matrix_sides_want_row(&w->sides, &in->base_trees[0],
						       &in->theirs.tree, r->pairs[i].theirs) };
	}
	if (rc >= 0)
		rc = matrix_sides_fill(&w->sides, w->ctx, err);
	for (size_t i = 0; rc >= 0 && i < r->n_pairs; i++) {
		if (!is_open(w, i) || w->inputs[i].n_bases != 1 || lists_failed(w, i))
			continue;
		w->inputs[i].ours_side = &slot_at(w, w->places[i].side[0].above)->side;
		w->inputs[i].theirs_side = &slot_at(w, w->places[i].side[1].above)->side;
	}
	return rc;
}

/* ---------------------------------------------------------------- the verdicts */

/* Whether the store has anything to hold against conflicts. 1, 0, <0. */
static int has_resolutions(struct work *w, struct err *err)
{
	struct flow_fixups *f = w->opts->check.fixups;
	int rc = f ? flow_fixups_load(f, w->ctx, err) : 0;

	return rc < 0 ? rc : f && f->store.entries.n;
}

/*
 * A pair with a conflict is marked. What is known of it is enough, unless there
 * are silent conflicts to look for in the merged tree, or resolutions to hold against
 * the @contents.
 */
static void take_conflicts(struct work *w, size_t pair, struct merge_result *m,
			   bool contents)
{
	w->r->pairs[pair].status = MATRIX_TEXTUAL;
	if (w->opts->check.kinds || contents)
		return;
	w->merges[pair] = mem_alloc(sizeof(*m));
	*w->merges[pair] = *m;
	*m = (struct merge_result)MERGE_RESULT_INIT;
}

/* The textual verdict of all. */
static int merge_all(struct work *w, struct err *err)
{
	struct matrix_result *r = w->r;
	struct merge_opts opts = { .verdict_only = true };
	struct merge_job *jobs = mem_zalloc((r->n_pairs + 1) * sizeof(*jobs));
	size_t *which = mem_zalloc((r->n_pairs + 1) * sizeof(*which));
	int rc, contents = 0;
	size_t n = 0;

	for (size_t i = 0; i < r->n_pairs; i++) {
		if (!is_open(w, i))
			continue;
		which[n] = i;
		jobs[n++] = (struct merge_job){ .in = &w->inputs[i],
						.out = MERGE_RESULT_INIT };
	}
	rc = merge_textual_batch(jobs, n, w->ctx, &opts, err);
	if (rc >= 0 && n)
		contents = has_resolutions(w, err);
	if (contents < 0)
		rc = contents;
	for (size_t i = 0; i < n; i++) {
		if (rc >= 0 && jobs[i].rc < 0)
			pair_failed(w, which[i], &jobs[i].err);
		else if (jobs[i].rc > 0)
			take_conflicts(w, which[i], &jobs[i].out, contents > 0);
		merge_job_release(&jobs[i]);
	}
	free(jobs);
	free(which);
	return rc;
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
		pair_failed(w, pair, why);
		return 0;
	}
	p->hidden = found->hidden;
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

		left_out[i] = !to_be_merged(w, i);
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
	int rc = fill_sides(w, err);

	if (rc >= 0 && w->opts->check.kinds)
		rc = matrix_meet_make(&w->meet, w->ctx, w->r, &w->sides, worker_ctx, w, err);
	if (rc < 0 || !w->opts->check.textual)
		return rc;
	rc = join_all(w, err);
	return rc < 0 ? rc : merge_all(w, err);
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
	rc = fill_inputs(w, err);
	if (rc < 0)
		return rc;
	leave_out_containing(w);
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
