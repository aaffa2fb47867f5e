// SPDX-License-Identifier: GPL-2.0-only
#include "capi/meet.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "capi/check.h"
#include "capi/meet-internal.h"
#include "capi/squeeze.h"

/* What one side has of these and the other of those meets so, without a key. */
static const struct {
	uint32_t brings, has;	/* enum meet_broad; any of the bits of has */
	uint32_t meets;
} broad[] = {
	{ BROAD_INCLUDES, BROAD_C, MEET_REACH | MEET_HEADER },
	{ BROAD_EXPORTS, BROAD_C, MEET_EXPORT },
	{ BROAD_CHECKS, BROAD_C | BROAD_MAKEFILES, MEET_CHECK },
	{ BROAD_TYPEDEFS, BROAD_C, MEET_NAME },
	{ BROAD_NAMES, BROAD_OBSCURE, MEET_PASTED },
	{ BROAD_MANY_NAMES, BROAD_HANDED, MEET_PASTED },
	{ BROAD_NAMES, BROAD_ASSEMBLER, MEET_NAME },
	{ BROAD_LABELS, BROAD_ASSEMBLER, MEET_NAME },
	{ BROAD_RUST_ITEMS, BROAD_RUST, MEET_NAME },
	{ BROAD_SYSCALLS, BROAD_SYSCALLS, MEET_NEW },
};

uint32_t meet_broadly(const struct meet_side *from, const struct meet_side *to)
{
	uint32_t meets = 0;

	for (size_t i = 0; i < sizeof(broad) / sizeof(broad[0]); i++)
		if (from->broad & broad[i].brings && to->broad & broad[i].has)
			meets |= broad[i].meets;
	return meets;
}

uint32_t meet_kinds(uint32_t meets)
{
	const struct check_rule *rows = check_rules();
	uint32_t kinds = 0;

	for (size_t i = 0; i < CHECK_N_KINDS; i++)
		if (rows[i].meets & meets)
			kinds |= 1u << rows[i].kind | rows[i].also;
	return kinds;
}

uint32_t meet_path_key(const char *path, size_t len)
{
	return meet_key(SPACE_PATH, path, len);
}

/* ------------------------------------------------------------------------ in a file */

static bool in_common(const uint32_t *a, uint32_t n, const uint32_t *b, uint32_t k)
{
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t j = 0; j < k; j++)
			if (a[i] == b[j])
				return true;
	return false;
}

/* Whether @a took lines from where @b did something: an edit may be lost there. */
static bool uproots(const struct meet_side *a, const struct meet_place *p,
		    const struct meet_side *b, const struct meet_place *q)
{
	const uint32_t *removed = a->ids + p->at + p->n_touched + p->n_near;

	return in_common(removed, p->n_removed, b->ids + q->at, q->n_touched + q->n_near);
}

uint32_t meet_in_file(const struct meet_side *a, size_t i, const struct meet_side *b,
		      size_t k)
{
	const struct meet_place *p = &a->places[i], *q = &b->places[k];
	const uint32_t *once_p = a->ids + p->at + p->n_touched + p->n_near + p->n_removed;
	const uint32_t *once_q = b->ids + q->at + q->n_touched + q->n_near + q->n_removed;
	uint32_t any = p->flags | q->flags, meets = 0;

	if (any & PLACE_INCLUDES)
		meets |= MEET_REACH;
	if ((p->flags & PLACE_NAMES && q->flags & PLACE_OBSCURE) ||
	    (q->flags & PLACE_NAMES && p->flags & PLACE_OBSCURE) || any & PLACE_ROWS)
		meets |= MEET_PASTED;

	if (any & (PLACE_ALWAYS | PLACE_IF) ||
	    (any & PLACE_LINES && any & PLACE_LOST_LINES) ||
	    p->flags & q->flags & PLACE_NUMBERS ||
	    in_common(a->ids + p->at, p->n_touched, b->ids + q->at, q->n_touched) ||
	    in_common(once_p, p->n_once, once_q, q->n_once) || uproots(a, p, b, q) ||
	    uproots(b, q, a, p))
		meets |= MEET_FILE;
	return meets;
}

/* ------------------------------------------------------------------------------ keys */

static size_t key_slot(const struct key_set *s, uint32_t key)
{
	size_t i = key * 2654435769u & s->mask;

	while (s->slots[i] && s->slots[i] != key)
		i = (i + 1) & s->mask;
	return i;
}

static void key_set_grow(struct key_set *s)
{
	struct key_set bigger = { .mask = s->mask ? s->mask * 2 + 1 : 4095, .n = s->n };

	bigger.slots = mem_zalloc(((size_t)bigger.mask + 1) * sizeof(*bigger.slots));
	for (size_t i = 0; s->slots && i <= s->mask; i++)
		if (s->slots[i])
			bigger.slots[key_slot(&bigger, s->slots[i])] = s->slots[i];
	free(s->slots);
	*s = bigger;
}

void key_set_add(struct key_set *s, uint32_t key)
{
	size_t i;

	key += !key;
	if (!s->slots || s->n * 2 > s->mask)
		key_set_grow(s);
	i = key_slot(s, key);
	s->n += !s->slots[i];
	s->slots[i] = key;
}

void meet_offer(struct meet_maker *m, uint32_t key, size_t file, uint32_t what)
{
	VEC_PUSH(&m->offers, (struct meet_offer){ key + !key, (uint32_t)file, what });
}

void meet_offer_text(struct meet_maker *m, enum meet_space space, const char *s,
		     size_t len, size_t file, uint32_t what)
{
	meet_offer(m, meet_key(space, s, len), file, what);
}

void meet_need(struct meet_maker *m, enum meet_space space, const char *s, size_t len)
{
	key_set_add(&m->needs, meet_key(space, s, len));
}

/* ------------------------------------------------------------------------- the block */

struct head {
	uint32_t version, n_offers, n_needs, n_places, n_ids, broad;
};

static size_t block_size(const struct head *h)
{
	return sizeof(*h) + h->n_offers * sizeof(struct meet_offer) +
	       h->n_places * sizeof(struct meet_place) +
	       ((size_t)h->n_needs + h->n_ids) * sizeof(uint32_t);
}

static void point(struct meet_side *s, const struct head *h)
{
	char *p = (char *)s->block + sizeof(*h);

	s->n_offers = h->n_offers;
	s->n_needs = h->n_needs;
	s->n_places = h->n_places;
	s->n_ids = h->n_ids;
	s->broad = h->broad;
	s->offers = (struct meet_offer *)(void *)p;
	p += h->n_offers * sizeof(*s->offers);
	s->places = (struct meet_place *)(void *)p;
	p += h->n_places * sizeof(*s->places);
	s->needs = (uint32_t *)(void *)p;
	s->ids = s->needs + h->n_needs;
}

static bool makes_sense(const struct meet_side *s)
{
	for (uint32_t i = 0; i < s->n_offers; i++)
		if (s->offers[i].file >= s->n_places)
			return false;
	for (uint32_t i = 0; i < s->n_places; i++) {
		const struct meet_place *p = &s->places[i];

		if ((size_t)p->at + p->n_touched + p->n_near + p->n_removed + p->n_once >
		    s->n_ids)
			return false;
	}
	return true;
}

bool meet_side_load(struct meet_side *out, void *block, size_t len)
{
	struct meet_side s = { .block = block };
	struct head h;

	if (len < sizeof(h))
		return false;
	memcpy(&h, block, sizeof(h));
	if (h.version != MEET_VERSION || block_size(&h) != len)
		return false;
	point(&s, &h);
	if (!makes_sense(&s))
		return false;
	*out = s;
	return true;
}

static int by_key(const void *a, const void *b)
{
	const struct meet_offer *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	return x->what < y->what ? -1 : x->what > y->what;
}

static int by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

static void sort_offers(struct meet_maker *m)
{
	size_t n = 0;

	VEC_SORT(&m->offers, by_key);
	for (size_t i = 0; i < m->offers.n; i++) {
		const struct meet_offer *o = &m->offers.items[i];
		struct meet_offer *last = n ? &m->offers.items[n - 1] : NULL;

		if (last && last->key == o->key && last->file == o->file)
			last->what |= o->what;
		else
			m->offers.items[n++] = *o;
	}
	m->offers.n = n;
}

static size_t finish(struct meet_side *out, struct meet_maker *m)
{
	struct head h = {
		.version = MEET_VERSION, .n_needs = m->needs.n,
		.n_places = (uint32_t)m->places.n, .n_ids = (uint32_t)m->ids.n,
		.broad = m->broad,
	};
	uint32_t n = 0;

	sort_offers(m);
	h.n_offers = (uint32_t)m->offers.n;
	out->block = mem_zalloc(block_size(&h));
	memcpy(out->block, &h, sizeof(h));
	point(out, &h);
	if (h.n_offers)
		memcpy(out->offers, m->offers.items, h.n_offers * sizeof(*out->offers));
	if (h.n_places)
		memcpy(out->places, m->places.items, h.n_places * sizeof(*out->places));
	if (h.n_ids)
		memcpy(out->ids, m->ids.items, h.n_ids * sizeof(*out->ids));
	for (size_t i = 0; m->needs.slots && i <= m->needs.mask; i++)
		if (m->needs.slots[i])
			out->needs[n++] = m->needs.slots[i];
	if (n)
		qsort(out->needs, n, sizeof(*out->needs), by_number);
	return block_size(&h);
}

void meet_side_release(struct meet_side *s)
{
	free(s->block);
	*s = (struct meet_side){ NULL };
}

/* ------------------------------------------------------------------------ made, kept */

static void make_key(struct strbuf *key, const git_oid *old, const git_oid *new)
{
	const uint32_t words[] = { MEET_VERSION, CHECK_VERSION, FACTS_VERSION };

	strbuf_addstr(key, "meet");
	strbuf_add(key, words, sizeof(words));
	strbuf_add(key, old->id, GIT_OID_RAWSZ);
	strbuf_add(key, new->id, GIT_OID_RAWSZ);
}

/* A row is the length, and the block squeezed. */
static bool from_cache(struct meet_side *out, struct ctx *ctx, const struct strbuf *key,
		       size_t n_changes)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;
	_cleanup_free_ char *block = NULL;
	struct meet_side s;
	uint32_t len;

	if (!cache_get(ctx->cache, CACHE_NAMES, key->buf, key->len, &row) ||
	    row.len < sizeof(len))
		return false;
	memcpy(&len, row.buf, sizeof(len));
	block = mem_alloc((size_t)len + 1);
	if (!unsqueeze(block, len, row.buf + sizeof(len), row.len - sizeof(len)) ||
	    !meet_side_load(&s, block, len))
		return false;
	if (s.n_places != n_changes)
		return false;
	block = NULL;
	*out = s;
	return true;
}

static void to_cache(const struct meet_side *s, size_t len, struct ctx *ctx,
		     const struct strbuf *key)
{
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT, small = STRBUF_INIT;
	uint32_t n = (uint32_t)len;

	if (!ctx->cache || len > UINT32_MAX)
		return;
	squeeze(&small, s->block, len);
	strbuf_add(&row, &n, sizeof(n));
	strbuf_add(&row, small.buf, small.len);
	cache_put(ctx->cache, CACHE_NAMES, key->buf, key->len, row.buf, row.len);
}

static void maker_release(struct meet_maker *m)
{
	VEC_RELEASE(&m->offers);
	VEC_RELEASE(&m->places);
	VEC_RELEASE(&m->ids);
	free(m->needs.slots);
	map_release(&m->exported);
	delta_release(&m->delta);
	ctree_free(m->tree[0]);
	ctree_free(m->tree[1]);
	cworld_free(m->world);
	snapshot_release(&m->snap[0]);
	snapshot_release(&m->snap[1]);
	arena_release(&m->arena);
}

static int make(struct meet_maker *m, struct err *err)
{
	int rc = cworld_open(&m->world, m->ctx, &m->snap[0].tree, err);

	for (int k = 0; k < 2 && rc >= 0; k++)
		rc = ctree_open(&m->tree[k], m->world, &m->snap[k], err);
	if (rc >= 0)
		rc = delta_make(&m->delta, m->ctx, m->tree[0], m->tree[1], m->changes, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < m->changes->n && rc >= 0; i++) {
		rc = ctx_cancelled(m->ctx, err);
		if (rc >= 0)
			rc = meet_file(m, i, err);
	}
	if (rc < 0)
		return rc;
	meet_names(m);
	for (uint32_t i = 0; i < m->exported.n; i++)
		if (m->exported.entries[i].value == 1)
			m->broad |= BROAD_EXPORTS;
	return 0;
}

int meet_side_make(struct meet_side *out, struct ctx *ctx, const git_oid *old,
		   const git_oid *new, const struct tree_changes *changes,
		   struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	_cleanup_(maker_release) struct meet_maker m = {
		.ctx = ctx, .changes = changes, .delta = DELTA_INIT,
		.snap = { SNAPSHOT_INIT, SNAPSHOT_INIT },
	};
	struct meet_side s;
	size_t len;
	int rc;

	make_key(&key, old, new);
	if (from_cache(out, ctx, &key, changes->n))
		return 0;
	snapshot_init(&m.snap[0], old);
	snapshot_init(&m.snap[1], new);
	rc = make(&m, err);
	if (rc < 0)
		return rc;
	len = finish(&s, &m);
	to_cache(&s, len, ctx, &key);
	*out = s;
	return 0;
}
