// SPDX-License-Identifier: GPL-2.0-only
#include "flow/matrix-meet.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pool.h"
#include "flow/matrix-meet-internal.h"

struct matrix_meet *matrix_meet_free(struct matrix_meet *m)
{
	if (!m)
		return NULL;
	for (size_t i = 0; i < m->n_layers; i++) {
		meet_side_release(&m->layers[i].side);
		meet_words_release(&m->layers[i].words);
		VEC_RELEASE(&m->layers[i].reverts);
	}
	VEC_RELEASE(&m->nodes);
	free(m->layers);
	free(m->home);
	free(m->meets);
	free(m);
	return NULL;
}

static int layer_of_row(struct matrix_meet *m, size_t row, struct err *err)
{
	const struct node *home;
	_cleanup_rev_ struct rev tip = REV_INIT;
	int rc;

	m->layers[row].slot = NO_SLOT;
	if (m->home[row] == NO_NODE)
		return 0;
	home = &m->nodes.items[m->home[row]];
	rc = rev_of_commit(&tip, m->ctx->repo, &m->r->rows[row].commit, NULL, err);
	if (rc < 0 || git_oid_equal(&tip.tree, &home->tree))
		return rc;
	m->layers[row].base = home->commit;
	m->layers[row].tip = tip.commit;
	m->layers[row].slot = matrix_sides_want(m->sides, &home->tree, &tip.tree);
	return 0;
}

static int book_layers(struct matrix_meet *m, struct err *err)
{
	size_t n_rows = m->r->n_rows;
	int rc = 0;

	m->n_layers = n_rows + (m->nodes.n ? m->nodes.n - 1 : 0);
	m->layers = mem_zalloc((m->n_layers + 1) * sizeof(*m->layers));
	for (size_t i = 0; i < n_rows && rc >= 0; i++)
		rc = layer_of_row(m, i, err);
	for (size_t i = 0; i + 1 < m->nodes.n; i++) {
		const struct node *a = &m->nodes.items[i], *b = a + 1;
		struct layer *l = &m->layers[n_rows + i];

		l->base = a->commit;
		l->tip = b->commit;
		l->slot = matrix_sides_want(m->sides, &a->tree, &b->tree);
	}
	return rc;
}

static int fill_layer(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct matrix_meet *m = payload;
	/* the large ones first: the steps */
	struct layer *l = &m->layers[m->n_layers - 1 - i];
	const struct side_slot *slot = meet_slot(m, m->n_layers - 1 - i);
	_cleanup_strbuf_ struct strbuf reverts = STRBUF_INIT;
	struct ctx *ctx;
	int rc = ctx_cancelled(m->ctx, err);

	if (rc < 0 || !slot || slot->rc < 0)
		return rc;
	rc = m->ctx_of(&ctx, m->payload, worker, err);
	if (rc >= 0)
		rc = meet_side_make(&l->side, ctx, &slot->base_tree, &slot->tip_tree,
				    &slot->side.changes, err);
	if (rc >= 0 && meet_is_step(m, (size_t)(l - m->layers)))
		rc = meet_words_make(&l->words, ctx, &slot->base_tree, &slot->tip_tree,
				     &slot->side.changes, err);
	if (rc >= 0)
		rc = meet_reverts(&reverts, ctx, &l->base, &l->tip, err);
	for (size_t k = 0; rc >= 0 && k + sizeof(uint32_t) <= reverts.len;
	     k += sizeof(uint32_t)) {
		uint32_t key;

		memcpy(&key, reverts.buf + k, sizeof(key));
		VEC_PUSH(&l->reverts, key);
	}
	return rc;
}

static int fill(struct matrix_meet *m, struct err *err)
{
	int rc = book_layers(m, err);

	if (rc >= 0)
		rc = matrix_sides_fill(m->sides, m->ctx, err);
	if (rc >= 0)
		rc = pool_run(m->ctx->jobs, m->n_layers, 1, fill_layer, m, err);
	return rc < 0 ? rc : matrix_meet_join(m, err);
}

int matrix_meet_make(struct matrix_meet **out, struct ctx *ctx,
		     const struct matrix_result *r, struct matrix_sides *sides,
		     matrix_ctx_fn ctx_of, void *payload, struct err *err)
{
	_cleanup_(matrix_meet_freep) struct matrix_meet *m = NULL;
	size_t root = matrix_sides_root(r);
	int rc;

	*out = NULL;
	if (root == r->n_rows)
		return 0;
	m = mem_zalloc(sizeof(*m));
	m->ctx = ctx;
	m->sides = sides;
	m->ctx_of = ctx_of;
	m->payload = payload;
	m->r = r;
	rc = matrix_meet_homes(m, root, err);
	if (rc >= 0)
		rc = fill(m, err);
	if (rc < 0)
		return rc;
	*out = TAKE_PTR(m);
	return 0;
}

/* --------------------------------------------------------------------------- a pair */

/*
 * What @row did and the root did between two homes: out[0] is what the row runs into, out[1]
 * what the root's changes do.
 */
static void along(uint32_t out[2], const struct matrix_meet *m, size_t row, size_t a, size_t b)
{
	size_t from = a < b ? a : b, to = a < b ? b : a;

	for (; from < to; from++) {
		out[0] |= meet_of(m, m->r->n_rows + from, row);
		out[1] |= meet_of(m, row, m->r->n_rows + from);
	}
}

static bool has_base(const struct merge_input *in, const git_oid *commit)
{
	for (size_t i = 0; i < in->n_bases; i++)
		if (git_oid_equal(&in->bases[i], commit))
			return true;
	return false;
}

static bool can_tell(const struct matrix_meet *m, size_t row)
{
	const struct side_slot *s;

	if (m->home[row] == NO_NODE)
		return false;
	s = meet_slot(m, row);
	return !s || s->rc >= 0;
}

void matrix_meet_find(struct matrix_meeting *out, const struct matrix_meet *m,
		      const struct matrix_pair *p, const struct merge_input *in)
{
	const size_t rows[2] = { p->ours, p->theirs };
	bool at_home[2];

	*out = (struct matrix_meeting){ .known = can_tell(m, rows[0]) && can_tell(m, rows[1]) };
	if (!out->known)
		return;
	for (int s = 0; s < 2; s++) {
		const struct side_slot *slot = meet_slot(m, rows[s]);

		out->node[s] = m->home[rows[s]];
		out->home[s] = &m->nodes.items[out->node[s]].commit;
		out->near[s] = &m->nodes.items[out->node[s]].tree;
		out->changes[s] = slot ? &slot->side.changes : NULL;
		at_home[s] = has_base(in, out->home[s]);
	}
	for (int s = 0; s < 2; s++)
		out->own[s] = meet_of(m, rows[!s], rows[s]);
	/*
	 * Who starts from the base meets all that the root did up to the other one's home.
	 * Where neither does, each may have something that the other has not.
	 */
	for (int s = 0; s < 2; s++)
		if (at_home[s] || !at_home[!s])
			along(out->along[s], m, rows[s], out->node[0], out->node[1]);
}

void matrix_meet_each(const struct matrix_meet *m, matrix_changes_fn fn, void *payload)
{
	for (size_t i = 0; i < m->n_layers; i++) {
		const struct side_slot *s = meet_slot(m, i);

		if (s && s->rc >= 0)
			fn(payload, &s->side.changes);
	}
}
