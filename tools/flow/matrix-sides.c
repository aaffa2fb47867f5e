// SPDX-License-Identifier: GPL-2.0-only
#include "flow/matrix-sides.h"

#include <string.h>

#include "base/mem.h"
#include "base/pool.h"

void matrix_sides_release(struct matrix_sides *s)
{
	for (size_t i = 0; i < s->items.n; i++) {
		merge_side_release(&s->items.items[i].side);
		err_release(&s->items.items[i].err);
	}
	VEC_RELEASE(&s->items);
	map_release(&s->index);
	map_release(&s->shared);
	map_release(&s->inner);
	free(s->homes);
	arena_release(&s->arena);
}

/* ---------------------------------------------------------------------- homes */

static uint64_t pairs_with(const struct matrix_sides *s, const git_oid *tree)
{
	const struct map_entry *e =
		map_find(&s->shared, (const char *)tree->id, GIT_OID_RAWSZ);

	return e ? e->value : 0;
}

static void count_bases(struct matrix_sides *s, const struct matrix_result *r,
			const struct merge_input *inputs)
{
	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct merge_input *in = &inputs[i];
		const char *id = (const char *)in->base_trees;
		struct map_entry *e;

		if (in->n_bases != 1)
			continue;
		e = map_find(&s->shared, id, GIT_OID_RAWSZ);
		if (!e)
			e = map_put(&s->shared, arena_dup(&s->arena, id, GIT_OID_RAWSZ),
				    GIT_OID_RAWSZ, NULL);
		e->value++;
	}
}

size_t matrix_sides_root(const struct matrix_result *r)
{
	size_t i = 0;

	while (i < r->n_rows && (!r->rows[i].tree || r->rows[i].error ||
				 r->rows[i].left_out || r->rows[i].tree->upstream))
		i++;
	return i;
}

/* Any tree on the way will do; the one that most pairs share is listed anyway. */
static size_t best_base(const struct matrix_sides *s, const struct merge_input *in)
{
	size_t best = 0;

	for (size_t i = 1; i < in->n_bases; i++)
		if (pairs_with(s, &in->base_trees[i]) >
		    pairs_with(s, &in->base_trees[best]))
			best = i;
	return best;
}

void matrix_sides_find_homes(struct matrix_sides *s, const struct matrix_result *r,
			     const struct merge_input *inputs)
{
	size_t root = matrix_sides_root(r);

	s->homes = mem_zalloc((r->n_rows + 1) * sizeof(*s->homes));
	s->n_homes = r->n_rows;
	count_bases(s, r, inputs);
	for (size_t i = 0; i < r->n_pairs; i++) {
		const struct matrix_pair *p = &r->pairs[i];
		bool first = p->ours == root;

		if (!inputs[i].n_bases || (!first && p->theirs != root))
			continue;
		s->homes[first ? p->theirs : p->ours] =
			inputs[i].base_trees[best_base(s, &inputs[i])];
		s->homes[root] = first ? inputs[i].ours.tree : inputs[i].theirs.tree;
	}
}

/* ---------------------------------------------------------------------- slots */

size_t matrix_sides_want(struct matrix_sides *s, const git_oid *base,
			 const git_oid *tip)
{
	unsigned char key[2 * GIT_OID_RAWSZ];
	struct map_entry *e;

	memcpy(key, base->id, GIT_OID_RAWSZ);
	memcpy(key + GIT_OID_RAWSZ, tip->id, GIT_OID_RAWSZ);
	e = map_find(&s->index, (const char *)key, sizeof(key));
	if (e)
		return (size_t)e->value - 1;
	e = map_put(&s->index, arena_dup(&s->arena, key, sizeof(key)), sizeof(key),
		    NULL);
	VEC_PUSH(&s->items, (struct side_slot){ .base_tree = *base,
						.tip_tree = *tip });
	e->value = s->items.n;
	return s->items.n - 1;
}

size_t matrix_sides_want_row(struct matrix_sides *s, const git_oid *base, const git_oid *tip,
			     size_t row)
{
	size_t slot = matrix_sides_want(s, base, tip);

	if (s->homes)
		s->items.items[slot].over = s->homes[row];
	return slot;
}

/* Whether a base is worth a list of what came between it and a home. */
static bool has_layers(const struct matrix_sides *s, size_t row,
		       const git_oid *base)
{
	return !git_oid_is_zero(&s->homes[row]) &&
	       !git_oid_equal(&s->homes[row], base) && pairs_with(s, base) > 8;
}

static void place_sides(struct side_place out[2], struct matrix_sides *s,
			const struct matrix_pair *p, const struct merge_input *in,
			const git_oid *base)
{
	const size_t rows[2] = { p->ours, p->theirs };
	const git_oid *tips[2] = { &in->ours.tree, &in->theirs.tree };
	bool layers[2];

	for (int k = 0; k < 2; k++)
		layers[k] = has_layers(s, rows[k], base);
	if (layers[0] && layers[1])
		layers[0] = false;
	for (int k = 0; k < 2; k++) {
		const git_oid *home = layers[k] ? &s->homes[rows[k]] : base;

		out[k].below = layers[k] ? matrix_sides_want(s, base, home) : NO_SLOT;
		out[k].above = matrix_sides_want_row(s, home, tips[k], rows[k]);
	}
}

/* The tree of the only base of two commits, or NULL. */
static const git_oid *find_inner(struct matrix_sides *s, struct ctx *ctx,
				 const git_oid bases[2])
{
	_cleanup_oids_ struct oid_vec v = VEC_INIT;
	_cleanup_rev_ struct rev base = REV_INIT;

	if (repo_merge_bases(&v, ctx->repo, ctx->cache, &bases[0], &bases[1], NULL,
			     NULL) < 0 ||
	    v.n != 1 || rev_of_commit(&base, ctx->repo, &v.items[0], NULL, NULL) < 0)
		return NULL;
	return arena_dup(&s->arena, &base.tree, sizeof(base.tree));
}

/* Many pairs have the same two. */
static const git_oid *inner_base(struct matrix_sides *s, struct ctx *ctx,
				 const git_oid bases[2])
{
	struct map_entry *e = map_find(&s->inner, (const char *)bases,
				       2 * sizeof(*bases));

	if (!e) {
		e = map_put(&s->inner, arena_dup(&s->arena, bases, 2 * sizeof(*bases)),
			    2 * sizeof(*bases), NULL);
		e->value = (uintptr_t)find_inner(s, ctx, bases);
	}
	return (const git_oid *)(uintptr_t)e->value;
}

void matrix_sides_place(struct pair_place *out, struct matrix_sides *s,
			struct ctx *ctx, const struct matrix_pair *p,
			const struct merge_input *in)
{
	size_t first = best_base(s, in);
	const git_oid *inner;

	*out = (struct pair_place){ .known = in->n_bases == 1,
				    .inner = { NO_SLOT, NO_SLOT } };
	if (in->n_bases == 2) {
		inner = inner_base(s, ctx, in->bases);
		out->known = inner != NULL;
		for (size_t i = 0; inner && i < 2; i++)
			out->inner[i] = matrix_sides_want(
				s, inner, &in->base_trees[i ? !first : first]);
	}
	if (out->known)
		place_sides(out->side, s, p, in, &in->base_trees[first]);
}

struct filling {
	struct matrix_sides *s;
	struct ctx *ctx;
};

static int fill_step(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct filling *f = payload;
	struct side_slot *slot = &f->s->items.items[i];
	struct repo *repo;
	int rc = ctx_cancelled(f->ctx, err);

	if (rc < 0 || slot->filled)
		return rc;
	rc = ctx_worker_repo(&repo, f->ctx, worker, err);
	if (rc < 0)
		return rc;
	slot->filled = true;
	slot->rc = merge_side_over(&slot->side, repo, f->ctx->cache, &slot->base_tree,
				   &slot->over, &slot->tip_tree, &slot->err);
	return 0;
}

int matrix_sides_fill(struct matrix_sides *s, struct ctx *ctx, struct err *err)
{
	struct filling f = { s, ctx };

	return pool_run(ctx->jobs, s->items.n, 1, fill_step, &f, err);
}
