// SPDX-License-Identifier: GPL-2.0-only
/*
 * The textual verdicts: pairs are joined by path, most are settled by that; the rest is
 * merged.
 */
#include <string.h>

#include "base/mem.h"
#include "base/pool.h"
#include "flow/fixup.h"
#include "flow/matrix-work.h"

/* --------------------------------------------------------------- the changes */

bool matrix_to_be_merged(const struct work *w, size_t pair)
{
	const struct matrix_pair *p = &w->r->pairs[pair];

	return p->status != MATRIX_ERROR && !p->contained &&
	       w->known.pairs[pair] == KEPT_UNKNOWN;
}

/* Whether the sides of a pair are listed. */
static bool has_places(const struct work *w, size_t pair)
{
	return matrix_to_be_merged(w, pair) && w->places[pair].known;
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
		matrix_pair_failed(w, pair, &s->err);
		return true;
	}
	return false;
}

int matrix_fill_sides(struct work *w, struct err *err)
{
	struct matrix_result *r = w->r;
	int rc;

	w->places = mem_zalloc((r->n_pairs + 1) * sizeof(*w->places));
	matrix_sides_find_homes(&w->sides, r, w->inputs);
	for (size_t i = 0; i < r->n_pairs; i++)
		if (matrix_to_be_merged(w, i))
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
	return matrix_to_be_merged(w, i) && !w->settled[i];
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

	w->join = merge_join_new(w->ctx->cache);
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
	/* see take_conflicts() for when a result is of use later */
	struct merge_opts opts = { .verdict_only = true,
				   .no_sides = w->opts->check.kinds != 0 };
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
			matrix_pair_failed(w, which[i], &jobs[i].err);
		else if (jobs[i].rc > 0)
			take_conflicts(w, which[i], &jobs[i].out, contents > 0);
		merge_job_release(&jobs[i]);
	}
	free(jobs);
	free(which);
	return rc;
}

int matrix_merge_all(struct work *w, struct err *err)
{
	int rc = join_all(w, err);

	return rc < 0 ? rc : merge_all(w, err);
}
