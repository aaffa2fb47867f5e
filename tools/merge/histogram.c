// SPDX-License-Identifier: GPL-2.0-only
#include "merge/histogram.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* Lines that stand in more places are no beginning for a match. */
#define MOST_PLACES 64
/* Lines looked at, over all. git would take its time, too. */
#define MOST_STEPS ((size_t)1 << 28)

struct region {
	size_t a, a_end, b, b_end;
};

/* Where in the region at hand lines of a kind stand in the first text. */
struct places {
	size_t first;		/* and one; the rest by struct search next */
	size_t n;
	size_t of;		/* the region, by number */
};

/* A run of equal lines, both ends included. */
struct match {
	size_t a, a_last, b, b_last;
	size_t places;		/* of its rarest line */
	bool found;
	bool common;		/* something is, if only too often */
};

struct search {
	const struct lines *a, *b;
	size_t n_kinds;
	struct places *places;	/* by kind */
	size_t *next;		/* of a line of @a: and one, 0 for none */
	size_t region;
	size_t steps;
	unsigned char *a_changed, *b_changed;
	VEC(struct region) todo;
};

void line_changes_release(struct line_changes *c)
{
	VEC_RELEASE(&c->v);
}

static bool same(const struct search *s, size_t a, size_t b)
{
	return s->a->kinds[a] == s->b->kinds[b];
}

static void index_places(struct search *s, const struct region *r)
{
	s->region++;
	s->steps += r->a_end - r->a;
	for (size_t i = r->a_end; i-- > r->a;) {
		struct places *p = &s->places[s->a->kinds[i]];

		if (p->of != s->region)
			*p = (struct places){ .of = s->region };
		s->next[i] = p->first;
		p->first = i + 1;
		p->n++;
	}
}

static unsigned int bits_for(size_t n)
{
	unsigned int bits = 1;

	while (((size_t)1 << bits) < n)
		bits++;
	return bits;
}

/*
 * git keeps the lines of a region in a hash table, by their number, and gives up when a
 * bucket holds more than MOST_PLACES kinds. That takes very many of them.
 */
static bool overflows(const struct search *s, const struct region *r)
{
	unsigned int bits = bits_for(r->a_end - r->a);
	size_t mask = ((size_t)1 << bits) - 1;
	_cleanup_free_ unsigned char *met = NULL;

	if (r->a_end - r->a <= MOST_PLACES ||
	    s->n_kinds >> bits < MOST_PLACES)
		return false;
	met = mem_zalloc(mask + 1);
	for (size_t i = r->a; i < r->a_end; i++) {
		size_t kind = s->a->kinds[i];

		if (s->places[kind].first == i + 1 &&
		    ++met[(kind + (kind >> bits)) & mask] > MOST_PLACES)
			return true;
	}
	return false;
}

static size_t fewer(size_t places, const struct search *s, size_t a)
{
	size_t n = s->places[s->a->kinds[a]].n;

	return n < places ? n : places;
}

/* The run around lines @a and @b, which are equal. */
static struct match run_around(struct search *s, const struct region *r, size_t a, size_t b)
{
	struct match m = { .a = a, .a_last = a, .b = b, .b_last = b };

	m.places = fewer(SIZE_MAX, s, a);
	while (m.a > r->a && m.b > r->b && same(s, m.a - 1, m.b - 1)) {
		m.a--;
		m.b--;
		m.places = fewer(m.places, s, m.a);
	}
	while (m.a_last + 1 < r->a_end && m.b_last + 1 < r->b_end &&
	       same(s, m.a_last + 1, m.b_last + 1)) {
		m.a_last++;
		m.b_last++;
		m.places = fewer(m.places, s, m.a_last);
	}
	s->steps += m.a_last - m.a + 1;
	return m;
}

static void take_better(struct match *best, const struct match *m)
{
	if (best->a_last - best->a >= m->a_last - m->a && m->places >= best->places)
		return;
	*best = *m;
	best->found = best->common = true;
}

/* What line @b of the second text may be; the line to go on with. */
static size_t try_line(struct match *best, struct search *s, const struct region *r, size_t b)
{
	const struct places *p = &s->places[s->b->kinds[b]];
	size_t next = b + 1;

	s->steps++;
	if (p->of != s->region)
		return next;
	best->common = true;
	if (p->n > best->places)
		return next;
	for (size_t at = p->first; at;) {
		struct match m = run_around(s, r, at - 1, b);

		if (next <= m.b_last)
			next = m.b_last + 1;
		take_better(best, &m);
		do
			at = s->next[at - 1];
		while (at && at - 1 <= m.a_last);
	}
	return next;
}

static void find_match(struct match *best, struct search *s, const struct region *r)
{
	*best = (struct match){ .places = MOST_PLACES + 1 };
	for (size_t b = r->b; b < r->b_end && s->steps < MOST_STEPS;)
		b = try_line(best, s, r, b);
}

static void mark(unsigned char *changed, size_t from, size_t to)
{
	memset(changed + from, 1, to - from);
}

static void push(struct search *s, size_t a, size_t a_end, size_t b, size_t b_end)
{
	VEC_PUSH(&s->todo, (struct region){ a, a_end, b, b_end });
}

static int split(struct search *s, const struct region *r)
{
	struct match m = { .found = false };

	if (r->a < r->a_end && r->b < r->b_end) {
		index_places(s, r);
		if (overflows(s, r))
			return 1;
		find_match(&m, s, r);
		if (s->steps >= MOST_STEPS || (m.common && m.places > MOST_PLACES))
			return 1;
	}
	if (!m.found) {
		mark(s->a_changed, r->a, r->a_end);
		mark(s->b_changed, r->b, r->b_end);
		return 0;
	}
	push(s, r->a, m.a, r->b, m.b);
	push(s, m.a_last + 1, r->a_end, m.b_last + 1, r->b_end);
	return 0;
}

/* Changed lines next to each other, or the place between two that are not. */
struct group {
	size_t from, to;
};

/* One of the two texts, with a line that is not changed behind its last. */
struct half {
	const unsigned int *kinds;
	unsigned char *changed;
	size_t n;
	struct group g;
};

static void grow(struct half *h)
{
	while (h->g.from && h->changed[h->g.from - 1])
		h->g.from--;
	while (h->changed[h->g.to])
		h->g.to++;
}

static bool to_next(struct half *h)
{
	if (h->g.to == h->n)
		return false;
	h->g.from = h->g.to = h->g.to + 1;
	grow(h);
	return true;
}

static void to_previous(struct half *h)
{
	h->g.from = h->g.to = h->g.from - 1;
	while (h->g.from && h->changed[h->g.from - 1])
		h->g.from--;
}

static bool slide_up(struct half *h)
{
	struct group *g = &h->g;

	if (!g->from || h->kinds[g->from - 1] != h->kinds[g->to - 1])
		return false;
	h->changed[--g->from] = 1;
	h->changed[--g->to] = 0;
	while (g->from && h->changed[g->from - 1])
		g->from--;
	return true;
}

static bool slide_down(struct half *h)
{
	struct group *g = &h->g;

	if (g->to == h->n || h->kinds[g->from] != h->kinds[g->to])
		return false;
	h->changed[g->from++] = 0;
	h->changed[g->to++] = 1;
	while (h->changed[g->to])
		g->to++;
	return true;
}

/*
 * Up as far as it goes, then down, swallowing the groups that are met, until none is.
 * Returns whether on the way there was a group of the other text opposite, and in @top
 * where this one ended when it was highest.
 */
static bool slide(struct half *h, struct half *other, size_t *top)
{
	bool opposite;
	size_t n;

	do {
		n = h->g.to - h->g.from;
		while (slide_up(h))
			to_previous(other);
		*top = h->g.to;
		opposite = other->g.to > other->g.from;
		while (slide_down(h)) {
			to_next(other);
			if (other->g.to > other->g.from)
				opposite = true;
		}
	} while (n != h->g.to - h->g.from);
	return opposite;
}

static void first_group(struct half *h)
{
	h->g = (struct group){ 0, 0 };
	grow(h);
}

/* Lines up the changes of @h with those of @other, else lets them down. */
static void compact(struct half *h, struct half *other)
{
	first_group(h);
	first_group(other);
	do {
		size_t top = h->g.to;

		if (h->g.to == h->g.from || !slide(h, other, &top) || h->g.to == top)
			continue;
		while (other->g.to == other->g.from) {
			slide_up(h);
			to_previous(other);
		}
	} while (to_next(h) && to_next(other));
}

static void list_changes(struct line_changes *out, const struct half *a, const struct half *b)
{
	size_t i = 0, k = 0;

	while (i < a->n || k < b->n) {
		struct line_change c = { .a = i, .b = k };

		while (a->changed[i])
			i++;
		while (b->changed[k])
			k++;
		c.a_n = i - c.a;
		c.b_n = k - c.b;
		if (c.a_n || c.b_n)
			VEC_PUSH(&out->v, c);
		i++;
		k++;
	}
}

static void search_init(struct search *s, const struct lines *a, const struct lines *b,
			size_t n_kinds)
{
	*s = (struct search){
		.a = a, .b = b, .n_kinds = n_kinds,
		.places = mem_zalloc((n_kinds + 1) * sizeof(*s->places)),
		.next = mem_array(NULL, a->n + 1, sizeof(*s->next)),
		.a_changed = mem_zalloc(a->n + 2),
		.b_changed = mem_zalloc(b->n + 2),
		.todo = VEC_INIT,
	};
}

static void search_release(struct search *s)
{
	free(s->places);
	free(s->next);
	free(s->a_changed);
	free(s->b_changed);
	VEC_RELEASE(&s->todo);
}

int histogram_diff(struct line_changes *out, const struct lines *a, const struct lines *b,
		   size_t n_kinds)
{
	_cleanup_(search_release) struct search s;
	struct half first, second;

	search_init(&s, a, b, n_kinds);
	push(&s, 0, a->n, 0, b->n);
	while (s.todo.n) {
		struct region r = s.todo.items[--s.todo.n];

		if (split(&s, &r))
			return 1;
	}
	first = (struct half){ a->kinds, s.a_changed, a->n, { 0, 0 } };
	second = (struct half){ b->kinds, s.b_changed, b->n, { 0, 0 } };
	compact(&first, &second);
	compact(&second, &first);
	list_changes(out, &first, &second);
	return 0;
}
