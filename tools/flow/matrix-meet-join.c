// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which layers meet, and how: by keys, by files, and without either. What meets a layer is
 * in a column of its own, so that threads can take one each.
 */
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/pool.h"
#include "capi/cpath.h"
#include "flow/matrix-meet-internal.h"

static void meet(struct matrix_meet *m, size_t from, size_t to, uint32_t what)
{
	m->meets[from * m->n_layers + to] |= what;
}

struct offer {
	struct meet_offer o;
	uint32_t layer;
};

typedef VEC(struct offer) offer_vec;

#define FILTER_BITS (1u << 24)

struct join {
	struct matrix_meet *m;
	offer_vec offers;	/* by layer */
	uint64_t *filter;	/* of keys that are offered */
	uint32_t *heads, *next;	/* chains of offers, by key: index + 1 */
	uint32_t mask;		/* of heads */
};

/* Backwards, so that a chain goes by layer. */
static void make_chains(struct join *j)
{
	uint32_t size = 64;

	while (size < j->offers.n)
		size *= 2;
	j->mask = size - 1;
	j->heads = mem_zalloc(size * sizeof(*j->heads));
	j->next = mem_array(NULL, j->offers.n + 1, sizeof(*j->next));
	for (size_t i = j->offers.n; i-- > 0;) {
		uint32_t *head = &j->heads[j->offers.items[i].o.key & j->mask];

		j->next[i] = *head;
		*head = (uint32_t)i + 1;
	}
}

static void collect(struct join *j)
{
	struct matrix_meet *m = j->m;

	for (size_t i = 0; i < m->n_layers; i++) {
		const struct layer *l = &m->layers[i];

		for (uint32_t k = 0; k < l->side.n_offers; k++)
			VEC_PUSH(&j->offers, (struct offer){ l->side.offers[k], (uint32_t)i });
		for (size_t k = 0; k < l->reverts.n; k++)
			VEC_PUSH(&j->offers, (struct offer){
				{ l->reverts.items[k], UINT32_MAX, MEET_REVERT }, (uint32_t)i });
	}
	make_chains(j);
	j->filter = mem_zalloc(FILTER_BITS / 8);
	for (size_t i = 0; i < j->offers.n; i++) {
		uint32_t bit = j->offers.items[i].o.key & (FILTER_BITS - 1);

		j->filter[bit / 64] |= (uint64_t)1 << (bit % 64);
	}
}

/* The same file of another layer; NULL: it did not change that. */
static const struct tree_change *same_path(const struct matrix_meet *m, size_t layer,
					   const struct tree_change *ch)
{
	return tree_changes_find(&meet_slot(m, layer)->side.changes, ch->path, ch->len);
}

/* Whether a layer changed a header in the directory of @path, or below. */
static bool is_near(const struct matrix_meet *m, size_t layer, const char *path)
{
	const struct tree_changes *c = &meet_slot(m, layer)->side.changes;
	const char *slash = strrchr(path, '/');
	size_t n = slash ? (size_t)(slash + 1 - path) : 0;

	for (size_t i = tree_changes_lower(c, path, n);
	     i < c->n && c->items[i].len > n && memcmp(c->items[i].path, path, n) == 0; i++)
		if (cpath_is_header(c->items[i].path))
			return true;
	return false;
}

/* Whether an offer counts for a layer: not what that one has from the same file. */
static uint32_t counts(const struct matrix_meet *m, const struct offer *o, size_t layer)
{
	const struct tree_change *from, *own;
	uint32_t what = o->o.what;

	if (o->o.file == UINT32_MAX)
		return what;
	from = &meet_slot(m, o->layer)->side.changes.items[o->o.file];
	own = same_path(m, layer, from);
	if (own && own->new_mode == from->new_mode &&
	    git_oid_equal(&own->new_oid, &from->new_oid))
		return 0;
	if ((what & MEET_HERE && own) ||
	    (what & MEET_NEAR && is_near(m, layer, from->path)))
		what |= MEET_NAME;
	return what & ~(uint32_t)(MEET_HERE | MEET_NEAR);
}

static void look_up(struct join *j, size_t layer, uint32_t key)
{
	struct matrix_meet *m = j->m;

	for (uint32_t i = j->heads[key & j->mask]; i; i = j->next[i - 1]) {
		const struct offer *o = &j->offers.items[i - 1];

		if (o->o.key != key || o->layer == layer ||
		    (meet_is_step(m, layer) && meet_is_step(m, o->layer)) ||
		    !(o->o.what & ~meet_of(m, o->layer, layer)))
			continue;
		meet(m, o->layer, layer, counts(m, o, layer));
	}
}

/* Whom the needs of one layer meet. */
static void join_keys(struct join *j, size_t layer)
{
	const struct meet_side *s = &j->m->layers[layer].side;

	for (uint32_t k = 0; k < s->n_needs; k++) {
		uint32_t bit = s->needs[k] & (FILTER_BITS - 1);

		if (j->filter[bit / 64] >> (bit % 64) & 1)
			look_up(j, layer, s->needs[k]);
	}
}

static void join_release(struct join *j)
{
	VEC_RELEASE(&j->offers);
	free(j->filter);
	free(j->heads);
	free(j->next);
}

/* One changed file of one layer. */
struct touch {
	uint64_t hash;
	uint32_t layer, change;
};

static int by_path(const void *a, const void *b)
{
	const struct touch *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->layer < y->layer ? -1 : x->layer > y->layer;
}

static void in_one_file(struct matrix_meet *m, const struct touch *a, const struct touch *b)
{
	const struct tree_change *x = &meet_slot(m, a->layer)->side.changes.items[a->change];
	const struct tree_change *y = &meet_slot(m, b->layer)->side.changes.items[b->change];
	uint32_t meets;

	if ((meet_is_step(m, a->layer) && meet_is_step(m, b->layer)) || x->len != y->len ||
	    memcmp(x->path, y->path, x->len) != 0 ||
	    (x->new_mode == y->new_mode && git_oid_equal(&x->new_oid, &y->new_oid)))
		return;
	meets = meet_in_file(&m->layers[a->layer].side, a->change, &m->layers[b->layer].side,
			     b->change);
	meet(m, a->layer, b->layer, meets);
	meet(m, b->layer, a->layer, meets);
}

static void join_files(struct matrix_meet *m)
{
	VEC(struct touch) all = VEC_INIT;

	for (size_t i = 0; i < m->n_layers; i++) {
		const struct side_slot *s = meet_slot(m, i);

		for (size_t k = 0; s && s->rc >= 0 && k < s->side.changes.n; k++) {
			const struct tree_change *ch = &s->side.changes.items[k];

			VEC_PUSH(&all, (struct touch){ hash_bytes(ch->path, ch->len, 0),
						       (uint32_t)i, (uint32_t)k });
		}
	}
	VEC_SORT(&all, by_path);
	for (size_t i = 0; i < all.n; i++)
		for (size_t k = i + 1; k < all.n && all.items[k].hash == all.items[i].hash; k++)
			in_one_file(m, &all.items[i], &all.items[k]);
	VEC_RELEASE(&all);
}

static void join_broadly(struct matrix_meet *m, size_t layer)
{
	for (size_t i = 0; i < m->n_layers; i++)
		if (i != layer && (!meet_is_step(m, i) || !meet_is_step(m, layer)))
			meet(m, i, layer, meet_broadly(&m->layers[i].side,
						       &m->layers[layer].side));
}

static int collect_or_join(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct join *j = payload;

	(void)worker;
	(void)err;
	if (i)
		join_files(j->m);
	else
		collect(j);
	return 0;
}

static int join_layer(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct join *j = payload;

	(void)worker;
	(void)err;
	join_keys(j, i);
	join_broadly(j->m, i);
	return 0;
}

int matrix_meet_join(struct matrix_meet *m, struct err *err)
{
	_cleanup_(join_release) struct join j = { .m = m };
	int rc;

	m->meets = mem_zalloc((m->n_layers * m->n_layers + 1) * sizeof(*m->meets));
	rc = pool_run(m->ctx->jobs, 2, 1, collect_or_join, &j, err);
	return rc < 0 ? rc : pool_run(m->ctx->jobs, m->n_layers, 8, join_layer, &j, err);
}
