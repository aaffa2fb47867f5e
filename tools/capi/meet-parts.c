// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which parts of a C file differ between two versions: functions, structures, enums,
 * variables with what they hold, macros. Each is known by its kind, its name and which
 * of that name it is; what lies between them belongs to its neighbours. Two sides that
 * touch different parts of a file are merged without any rule about merged code having
 * something to say.
 */
#include <stdlib.h>
#include <string.h>

#include "capi/meet-compare.h"

/* ------------------------------------------------------------------------ the parts */

static bool is_part(const struct fact *f)
{
	switch ((enum fact_kind)f->kind) {
	case FACT_FUNC:
	case FACT_STRUCT:
	case FACT_UNION:
	case FACT_ENUM:
	case FACT_VAR:
		return f->flags & FACT_DEFINED && f->end_line > f->line;
	case FACT_MACRO:
	case FACT_CONST:
		return true;
	default:
		return false;
	}
}

static int by_line(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	if (x->first != y->first)
		return x->first < y->first ? -1 : 1;
	return x->end > y->end ? -1 : x->end < y->end;
}

static int by_id(const void *a, const void *b)
{
	const struct part *x = a, *y = b;

	return x->id < y->id ? -1 : x->id > y->id;
}

static uint64_t hash_lines(const struct version *v, uint32_t first, uint32_t end)
{
	uint64_t h = end - first;

	for (uint32_t i = first; i < end && i < v->lines.n; i++)
		h = hash_bytes(v->lines.items[i].s, v->lines.items[i].len, h);
	return h;
}

/* What lies before or behind what differs is the same, but for those next to it. */
static void keep_near(struct version *v)
{
	size_t from = 0, to = v->parts.n, n = 0;

	while (from < v->parts.n && v->parts.items[from].end <= v->first)
		from++;
	while (to > from && v->parts.items[to - 1].first >= v->end)
		to--;
	from -= from > 0;
	to += to < v->parts.n;
	for (size_t i = from; i < to; i++)
		v->parts.items[n++] = v->parts.items[i];
	v->parts.n = n;
	for (size_t i = 0; i < n; i++)
		VEC_PUSH(&v->by_id, v->parts.items[i]);
	VEC_SORT(&v->by_id, by_id);
}

static const char *part_key(struct arena *a, const struct facts *f, const struct fact *d)
{
	return arena_printf(a, "%u %s", d->kind, facts_str(f, d->name));
}

/* Counts how often each name was met, so that equal ones are told by their order. */
static void find_parts(struct version *v, struct arena *a)
{
	_cleanup_map_ struct map seen = MAP_INIT;
	const struct facts *f = v->facts;

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];
		const char *key;
		struct map_entry *e;
		struct part p = { .first = d->line ? d->line - 1 : 0, .end = d->end_line,
				  .func = d->kind == FACT_FUNC, .fact = d };

		if (!is_part(d))
			continue;
		key = part_key(a, f, d);
		e = map_put(&seen, key, strlen(key), NULL);
		p.id = (uint32_t)hash_bytes(key, strlen(key), e->value++);
		if (p.end > v->first && p.first < v->end)
			p.hash = hash_lines(v, p.first, p.end);
		VEC_PUSH(&v->parts, p);
	}
	VEC_SORT(&v->parts, by_line);
	keep_near(v);
}

const struct part *meet_part(const struct version *v, uint32_t id)
{
	const struct part key = { .id = id };

	return v->by_id.n ? bsearch(&key, v->by_id.items, v->by_id.n, sizeof(key), by_id) :
			    NULL;
}

/* --------------------------------------------------------------------- what differs */

static int by_hash(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

/* The hashes of a range of lines, sorted. */
static void sort_lines(hash_vec *out, const struct version *v, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end && i < v->lines.n; i++)
		VEC_PUSH(out, v->lines.items[i].hash);
	VEC_SORT(out, by_hash);
}

static size_t lower(const hash_vec *v, uint64_t hash)
{
	size_t lo = 0, hi = v->n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (v->items[mid] < hash)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo;
}

static size_t count(const hash_vec *v, uint64_t hash)
{
	size_t at = lower(v, hash), n = at;

	while (n < v->n && v->items[n] == hash)
		n++;
	return n - at;
}

bool meet_line_is_new(const struct comparison *c, int s, const struct line *l)
{
	return count(&c->v[s].differing, l->hash) >
	       count(&c->v[!s].differing, l->hash);
}

/* Whether the one range has lines that the other has fewer of. */
static bool has_more(const struct version *a, uint32_t first, uint32_t end,
		     const struct version *b, uint32_t from, uint32_t to)
{
	hash_vec x = VEC_INIT, y = VEC_INIT;
	bool more = false;

	sort_lines(&x, a, first, end);
	sort_lines(&y, b, from, to);
	for (uint32_t i = first; i < end && i < a->lines.n && !more; i++) {
		const struct line *l = &a->lines.items[i];

		more = l->telling && count(&x, l->hash) > count(&y, l->hash);
	}
	VEC_RELEASE(&x);
	VEC_RELEASE(&y);
	return more;
}

/* Whether a line has a word of the set. */
static bool names_one(const struct line *l, const struct map *words)
{
	const char *end = l->s + l->len, *stop;

	for (const char *p = l->s; p < end; p = stop + (stop < end)) {
		for (stop = p; stop < end && lex_is_word(*stop);)
			stop++;
		if (stop > p && map_find(words, p, (size_t)(stop - p)))
			return true;
	}
	return false;
}

/* A static function that is new is there for those that name it: nobody else may. */
static void touch_callers(struct comparison *c, const struct map *statics)
{
	const struct version *v = &c->v[1];
	const struct facts *f = v->facts;

	for (uint32_t i = 0; statics->n && i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];
		const char *key;
		bool named = false;

		if (d->kind != FACT_FUNC || !d->line || !is_part(d))
			continue;
		for (uint32_t l = d->line; l < d->end_line && l < v->lines.n && !named; l++)
			named = names_one(&v->lines.items[l], statics);
		if (!named)
			continue;
		key = part_key(&c->arena, f, d);
		VEC_PUSH(&c->touched, (uint32_t)hash_bytes(key, strlen(key), 0));
	}
}

static bool is_static(const struct part *p)
{
	return p->func && p->fact->flags & FACT_STATIC && p->fact->flags & FACT_DEFINED &&
	       !(p->fact->flags & FACT_INLINE);
}

static void compare_parts(struct comparison *c)
{
	const struct version *old = &c->v[0], *new = &c->v[1];
	_cleanup_map_ struct map statics = MAP_INIT;

	for (size_t i = 0; i < old->parts.n; i++) {
		const struct part *p = &old->parts.items[i];
		const struct part *q = meet_part(new, p->id);

		if (q && p->hash == q->hash)
			continue;
		VEC_PUSH(&c->touched, p->id);
		c->functions |= p->func;
		if (!q || has_more(old, p->first, p->end, new, q->first, q->end))
			VEC_PUSH(&c->removed, p->id);
	}
	for (size_t i = 0; i < new->parts.n; i++) {
		const struct part *p = &new->parts.items[i];

		if (meet_part(old, p->id))
			continue;
		VEC_PUSH(&c->touched, p->id);
		c->functions |= p->func;
		if (is_static(p) && old->facts->n_facts) {
			const char *name = facts_str(new->facts, p->fact->name);

			map_put(&statics, name, strlen(name), NULL);
		}
	}
	touch_callers(c, &statics);
}

bool meet_lies_between(struct between *b, const struct version *v, uint32_t line)
{
	for (; b->next < v->parts.n && v->parts.items[b->next].first <= line; b->next++)
		if (v->parts.items[b->next].end > b->covered)
			b->covered = v->parts.items[b->next].end;
	return line >= b->covered;
}

/* Lines between parts that one version has and the other has fewer of. */
static void compare_between(struct comparison *c, int s)
{
	const struct version *v = &c->v[s];
	struct between at = { 0, 0 };

	for (uint32_t i = v->first; i < v->end && i < v->lines.n; i++) {
		const struct line *l = &v->lines.items[i];
		uint32_t ids[2] = { 0, 0 };

		if (!meet_lies_between(&at, v, i) || !l->telling || !meet_line_is_new(c, s, l))
			continue;
		if (at.next)
			ids[0] = v->parts.items[at.next - 1].id;
		if (at.next < v->parts.n)
			ids[1] = v->parts.items[at.next].id;
		for (int k = 0; k < 2; k++) {
			if (s)
				VEC_PUSH(&c->near_ids, ids[k]);
			else
				VEC_PUSH(&c->removed, ids[k]);
		}
	}
}

/* What an edit lies next to: parts that are there before and after. */
static void find_near(struct comparison *c)
{
	for (int s = 0; s < 2; s++)
		for (size_t i = 0; i < c->v[s].parts.n; i++)
			VEC_PUSH(&c->near_ids, c->v[s].parts.items[i].id);
	/* before the first part, or behind the last one */
	VEC_PUSH(&c->near_ids, 0);
}

/* --------------------------------------------------------------------- the result */

#define MAX_IDS 1024	/* more are not told apart */

static uint16_t put(struct comparison *c, const uint32_t *ids, size_t n)
{
	struct meet_maker *m = c->m;
	uint16_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		bool seen = false;

		if (kept == MAX_IDS) {
			c->t->place->flags |= PLACE_ALWAYS;
			break;
		}

		for (size_t k = m->ids.n - kept; k < m->ids.n && !seen; k++)
			seen = m->ids.items[k] == ids[i];
		if (seen)
			continue;
		VEC_PUSH(&m->ids, ids[i]);
		kept++;
	}
	return kept;
}

static void comparison_release(struct comparison *c)
{
	for (int s = 0; s < 2; s++) {
		VEC_RELEASE(&c->v[s].lines);
		VEC_RELEASE(&c->v[s].parts);
		VEC_RELEASE(&c->v[s].by_id);
		VEC_RELEASE(&c->v[s].differing);
	}
	VEC_RELEASE(&c->touched);
	VEC_RELEASE(&c->near_ids);
	VEC_RELEASE(&c->removed);
	VEC_RELEASE(&c->once);
	arena_release(&c->arena);
}

/* Those that differ and those of the parts around; what is far off is not compared. */
static void read_lines(struct version *v)
{
	uint32_t from = v->first, to = v->end;

	for (size_t i = 0; i < v->parts.n; i++) {
		const struct part *p = &v->parts.items[i];

		from = p->first < from ? p->first : from;
		to = p->end > to ? p->end : to;
	}
	for (uint32_t i = from; i < to && i < v->lines.n; i++)
		line_read(&v->lines.items[i]);
}

static void open_version(struct comparison *c, int s)
{
	struct version *v = &c->v[s];

	v->facts = &c->t->facts[s];
	v->first = c->t->first[s];
	if (c->t->text[s].data)
		lines_list(&v->lines, c->t->text[s].data, c->t->text[s].len);
	v->end = c->t->end[s] < v->lines.n ? c->t->end[s] : (uint32_t)v->lines.n;
	/* one that is not there in both versions has no parts to compare */
	if (c->t->text[0].data && c->t->text[1].data)
		find_parts(v, &c->arena);
	read_lines(v);
	sort_lines(&v->differing, v, v->first, v->end);
}

void meet_parts(struct meet_maker *m, struct meet_texts *t)
{
	_cleanup_(comparison_release) struct comparison c = { .m = m, .t = t };

	for (int s = 0; s < 2; s++)
		open_version(&c, s);
	compare_parts(&c);
	compare_between(&c, 0);
	compare_between(&c, 1);
	find_near(&c);
	meet_lines(&c);
	meet_needs(&c);
	t->place->n_touched = put(&c, c.touched.items, c.touched.n);
	t->place->n_near = put(&c, c.near_ids.items, c.near_ids.n);
	t->place->n_removed = put(&c, c.removed.items, c.removed.n);
	t->place->n_once = put(&c, c.once.items, c.once.n);
}
