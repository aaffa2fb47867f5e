// SPDX-License-Identifier: GPL-2.0-only
/*
 * Questions that the cache answers are out of the way first. The rest is hunted
 * for, and of what was found for a question the commits that another one of
 * them is built on are dropped: what was reverted and applied again came with
 * the last one.
 */
#include "flow/attrib.h"

#include <string.h>

#include "base/map.h"
#include "base/strbuf.h"
#include "flow/attrib-internal.h"
#include "repo/cache.h"

#define KEY_VERSION 2	/* raised together with CHECK_VERSION */
#define MAX_COMMITS 4

void attrib_answers_release(struct attrib_answers *a)
{
	free(a->items);
	arena_release(&a->arena);
	*a = (struct attrib_answers)ATTRIB_ANSWERS_INIT;
}

static void add_field(struct strbuf *key, const char *s)
{
	if (s)
		strbuf_addstr(key, s);
	strbuf_addch(key, s ? '\0' : '\1');
}

static void make_prefix(struct strbuf *key, const git_oid *tip,
			const struct oid_vec *bases)
{
	struct oid_vec sorted = VEC_INIT;

	strbuf_addf(key, "%d.%d.", KEY_VERSION, FACTS_VERSION);
	strbuf_add(key, tip->id, GIT_OID_RAWSZ);
	for (size_t i = 0; bases && i < bases->n; i++)
		VEC_PUSH(&sorted, bases->items[i]);
	VEC_SORT(&sorted, oid_order);
	strbuf_addf(key, "%zu.", sorted.n);
	for (size_t i = 0; i < sorted.n; i++)
		strbuf_add(key, sorted.items[i].id, GIT_OID_RAWSZ);
	VEC_RELEASE(&sorted);
}

static void make_key(struct strbuf *key, size_t prefix,
		     const struct attrib_query *q)
{
	strbuf_setlen(key, prefix);
	strbuf_addf(key, "%d.", (int)q->what);
	add_field(key, q->path);
	add_field(key, q->name);
	add_field(key, q->member);
	if (q->what == ATTRIB_LINE || q->what == ATTRIB_LINE_GONE)
		strbuf_add(key, q->line, q->line_len);
}

/* A string of the stored value, NULL when it is cut. */
static const char *take_str(const char **p, const char *end)
{
	const char *s = *p;
	const char *nul = s < end ? memchr(s, 0, (size_t)(end - s)) : NULL;

	if (!nul)
		return NULL;
	*p = nul + 1;
	return s;
}

static bool take_commit(struct attrib_commit *c, const char **p,
			const char *end, struct arena *a)
{
	const char *s[3];

	if ((size_t)(end - *p) < GIT_OID_RAWSZ)
		return false;
	memcpy(c->oid.id, *p, GIT_OID_RAWSZ);
	*p += GIT_OID_RAWSZ;
	for (size_t i = 0; i < 3; i++) {
		s[i] = take_str(p, end);
		if (!s[i])
			return false;
		s[i] = arena_strdup(a, s[i]);
	}
	c->subject = s[0];
	c->author = s[1];
	c->email = s[2];
	return true;
}

static bool load(struct attrib_answer *out, struct arena *a,
		 const struct strbuf *value)
{
	const char *p = value->buf, *end = p + value->len;
	struct attrib_answer ans = { NULL, 0 };
	size_t n;

	if (!value->len || (unsigned char)*p > MAX_COMMITS)
		return false;
	n = (unsigned char)*p++;
	ans.commits = arena_alloc(a, (n + 1) * sizeof(*ans.commits));
	for (; ans.n < n; ans.n++)
		if (!take_commit(&ans.commits[ans.n], &p, end, a))
			return false;
	*out = ans;
	return p == end;
}

static void store(struct ctx *ctx, const struct strbuf *key,
		  const struct attrib_answer *ans)
{
	_cleanup_strbuf_ struct strbuf value = STRBUF_INIT;

	strbuf_addch(&value, (char)ans->n);
	for (size_t i = 0; i < ans->n; i++) {
		const struct attrib_commit *c = &ans->commits[i];

		strbuf_add(&value, c->oid.id, GIT_OID_RAWSZ);
		strbuf_add(&value, c->subject, strlen(c->subject) + 1);
		strbuf_add(&value, c->author, strlen(c->author) + 1);
		strbuf_add(&value, c->email, strlen(c->email) + 1);
	}
	cache_put(ctx->cache, CACHE_ATTRIBUTION, key->buf, key->len, value.buf,
		  value.len);
}

/* The whole range, for the order of commits; read when first needed. */
struct order {
	struct commit_list all;		/* newest first */
	struct map at;			/* commit -> index + 1 */
	bool ready;
};

static void order_release(struct order *o)
{
	commit_list_release(&o->all);
	map_release(&o->at);
}

static size_t order_at(const struct order *o, const git_oid *oid)
{
	const struct map_entry *e =
		map_find(&o->at, (const char *)oid->id, GIT_OID_RAWSZ);

	return e ? e->value - 1 : SIZE_MAX;
}

static int order_read(struct order *o, const struct attrib_hunt *h,
		      struct err *err)
{
	int rc;

	if (o->ready)
		return 0;
	rc = history_commits(&o->all, h->ctx->repo, h->tip, h->bases, NULL, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < o->all.n; i++)
		map_put(&o->at, (const char *)o->all.items[i].oid.id,
			GIT_OID_RAWSZ, NULL)->value = i + 1;
	o->ready = true;
	return 0;
}

typedef VEC(const struct commit_info *) info_vec;

/* Marks what commit @i is built on, up to the last one of interest. */
static void mark_below(bool *below, const struct order *o, size_t i, size_t last)
{
	bool *reached = mem_zalloc(o->all.n);

	reached[i] = true;
	for (; i <= last; i++) {
		const struct commit_info *c = &o->all.items[i];

		for (size_t p = 0; reached[i] && p < c->n_parents; p++) {
			size_t at = order_at(o, &c->parents[p]);

			if (at != SIZE_MAX)
				reached[at] = below[at] = true;
		}
	}
	free(reached);
}

struct place {
	size_t at;
	const struct commit_info *c;
};

static int by_place(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return x->at < y->at ? -1 : x->at > y->at;
}

/* Keeps those that no other one is built on, newest first. */
static int keep_newest(info_vec *v, struct order *o, const struct attrib_hunt *h,
		       struct err *err)
{
	VEC(struct place) places = VEC_INIT;
	bool *below;
	int rc = order_read(o, h, err);

	if (rc < 0)
		return rc;
	for (size_t i = 0; i < v->n; i++) {
		struct place p = { order_at(o, &v->items[i]->oid), v->items[i] };

		if (p.at != SIZE_MAX)
			VEC_PUSH(&places, p);
	}
	VEC_SORT(&places, by_place);
	below = mem_zalloc(o->all.n + 1);
	v->n = 0;
	for (size_t i = 0; i < places.n; i++) {
		size_t at = places.items[i].at;

		if (below[at])
			continue;
		VEC_PUSH(v, places.items[i].c);
		mark_below(below, o, at, places.items[places.n - 1].at);
		if (v->n == MAX_COMMITS)
			break;
	}
	free(below);
	VEC_RELEASE(&places);
	return 0;
}

static void add_once(info_vec *v, const struct commit_info *c)
{
	for (size_t i = 0; i < v->n; i++)
		if (git_oid_equal(&v->items[i]->oid, &c->oid))
			return;
	VEC_PUSH(v, c);
}

static void copy_commits(struct attrib_answer *out, struct arena *a,
			 const info_vec *v)
{
	out->n = v->n;
	out->commits = arena_alloc(a, (v->n + 1) * sizeof(*out->commits));
	for (size_t i = 0; i < v->n; i++) {
		struct attrib_commit *c = &out->commits[i];

		c->oid = v->items[i]->oid;
		c->subject = arena_strdup(a, v->items[i]->subject);
		c->author = arena_strdup(a, v->items[i]->author);
		c->email = arena_strdup(a, v->items[i]->email);
	}
}

static int by_query(const void *a, const void *b)
{
	const struct attrib_hit *x = a, *y = b;

	if (x->query != y->query)
		return x->query < y->query ? -1 : 1;
	return (int)x->weak - (int)y->weak;
}

/* Hits [from, to) are those of one query, strong ones first. */
static int answer_one(struct attrib_answers *out, const struct attrib_hunt *h,
		      size_t from, size_t to, struct order *o, struct err *err)
{
	const struct attrib_hit *hits = h->hits.items;
	info_vec v = VEC_INIT;
	int rc = 0;

	for (size_t i = from; i < to; i++)
		if (hits[i].weak == hits[from].weak)
			add_once(&v, hits[i].commit);
	if (v.n > 1)
		rc = keep_newest(&v, o, h, err);
	if (rc >= 0)
		copy_commits(&out->items[hits[from].query], &out->arena, &v);
	VEC_RELEASE(&v);
	return rc;
}

static int answer(struct attrib_answers *out, struct attrib_hunt *h,
		  struct err *err)
{
	_cleanup_(order_release) struct order o = { COMMIT_LIST_INIT, MAP_INIT,
						    false };
	size_t to;

	VEC_SORT(&h->hits, by_query);
	for (size_t i = 0; i < h->hits.n; i = to) {
		int rc;

		to = i + 1;
		while (to < h->hits.n &&
		       h->hits.items[to].query == h->hits.items[i].query)
			to++;
		rc = answer_one(out, h, i, to, &o, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

typedef VEC(size_t) index_vec;

static int find_missing(struct attrib_answers *out, struct attrib_hunt *h,
			const index_vec *missing, struct strbuf *key,
			size_t prefix, struct err *err)
{
	int rc = attrib_hunt(h, missing->items, missing->n, err);

	if (rc >= 0)
		rc = answer(out, h, err);
	if (rc < 0 || h->cut_off)
		return rc;
	for (size_t i = 0; i < missing->n; i++) {
		make_key(key, prefix, &h->queries[missing->items[i]]);
		store(h->ctx, key, &out->items[missing->items[i]]);
	}
	return 0;
}

int attrib_run(struct attrib_answers *out, struct ctx *ctx, const git_oid *tip,
	       const struct oid_vec *bases, const struct attrib_query *queries,
	       size_t n, struct err *err)
{
	_cleanup_attrib_ struct attrib_answers a = ATTRIB_ANSWERS_INIT;
	_cleanup_(attrib_hunt_release) struct attrib_hunt h = {
		.ctx = ctx, .tip = tip, .bases = bases, .queries = queries,
	};
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT, value = STRBUF_INIT;
	index_vec missing = VEC_INIT;
	size_t prefix;
	int rc = 0;

	a.n = n;
	a.items = mem_zalloc((n + 1) * sizeof(*a.items));
	make_prefix(&key, tip, bases);
	prefix = key.len;
	for (size_t i = 0; i < n; i++) {
		make_key(&key, prefix, &queries[i]);
		strbuf_reset(&value);
		if (!cache_get(ctx->cache, CACHE_ATTRIBUTION, key.buf, key.len,
			       &value) ||
		    !load(&a.items[i], &a.arena, &value))
			VEC_PUSH(&missing, i);
	}
	if (missing.n)
		rc = find_missing(&a, &h, &missing, &key, prefix, err);
	VEC_RELEASE(&missing);
	if (rc < 0)
		return rc;
	attrib_answers_release(out);
	*out = a;
	a = (struct attrib_answers)ATTRIB_ANSWERS_INIT;
	return 0;
}
