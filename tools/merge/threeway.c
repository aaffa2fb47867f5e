// SPDX-License-Identifier: GPL-2.0-only
#include "merge/threeway.h"

#include <stdbool.h>
#include <string.h>

#include "merge/histogram.h"

#define MARKER 7
/* Conflicts with so few lines between them become one. */
#define NEAR 3

enum take { CONFLICT, OURS, THEIRS, ALIKE };

/* Lines of the two sides, and of the base what they were. */
struct chunk {
	enum take take;
	size_t ours, ours_n, theirs, theirs_n;
};

struct chunks {
	VEC(struct chunk) v;
};

struct texts {
	struct line_kinds kinds;
	struct lines base, ours, theirs;
	struct line_changes by_ours, by_theirs;
	struct chunks chunks;
};

static void texts_release(struct texts *t)
{
	line_kinds_release(&t->kinds);
	lines_release(&t->base);
	lines_release(&t->ours);
	lines_release(&t->theirs);
	line_changes_release(&t->by_ours);
	line_changes_release(&t->by_theirs);
	VEC_RELEASE(&t->chunks.v);
}

/* Changes that touch, on either side, are one, and a conflict when both made them. */
static void add_chunk(struct chunks *c, const struct chunk *new)
{
	struct chunk *last = c->v.n ? &c->v.items[c->v.n - 1] : NULL;

	if (!last || (new->ours > last->ours + last->ours_n &&
		      new->theirs > last->theirs + last->theirs_n)) {
		VEC_PUSH(&c->v, *new);
		return;
	}
	if (last->take != new->take)
		last->take = CONFLICT;
	last->ours_n = new->ours + new->ours_n - last->ours;
	last->theirs_n = new->theirs + new->theirs_n - last->theirs;
}

static void add_ours(struct texts *t, const struct line_change *c, size_t theirs)
{
	add_chunk(&t->chunks, &(struct chunk){ OURS, c->b, c->b_n, theirs, c->a_n });
}

static void add_theirs(struct texts *t, const struct line_change *c, size_t ours)
{
	add_chunk(&t->chunks, &(struct chunk){ THEIRS, ours, c->a_n, c->b, c->b_n });
}

static bool is_alike(const struct texts *t, const struct line_change *ours,
		     const struct line_change *theirs)
{
	return ours->a == theirs->a && ours->a_n == theirs->a_n && ours->b_n == theirs->b_n &&
	       !memcmp(t->ours.kinds + ours->b, t->theirs.kinds + theirs->b,
		       ours->b_n * sizeof(*t->ours.kinds));
}

/* Both from where the first of the two begins in the base to where the last one ends. */
static void add_conflict(struct texts *t, const struct line_change *ours,
			 const struct line_change *theirs)
{
	size_t ours_end = ours->a + ours->a_n, theirs_end = theirs->a + theirs->a_n;
	size_t from = ours->a < theirs->a ? ours->a : theirs->a;
	size_t to = ours_end > theirs_end ? ours_end : theirs_end;
	struct chunk c = { CONFLICT, ours->b - (ours->a - from), 0,
			   theirs->b - (theirs->a - from), 0 };

	c.ours_n = ours->b + ours->b_n + (to - ours_end) - c.ours;
	c.theirs_n = theirs->b + theirs->b_n + (to - theirs_end) - c.theirs;
	add_chunk(&t->chunks, &c);
}

static const struct line_change *behind(const struct line_changes *c)
{
	return c->v.n ? c->v.items + c->v.n : c->v.items;
}

/* The changes of both sides, by their places in the base. */
static void weave(struct texts *t)
{
	const struct line_change *a = t->by_ours.v.items, *a_end = behind(&t->by_ours);
	const struct line_change *b = t->by_theirs.v.items, *b_end = behind(&t->by_theirs);

	while (a < a_end && b < b_end) {
		size_t ours_end = a->a + a->a_n, theirs_end = b->a + b->a_n;

		if (ours_end < b->a) {
			add_ours(t, a, b->b - (b->a - a->a));
			a++;
			continue;
		}
		if (theirs_end < a->a) {
			add_theirs(t, b, a->b - (a->a - b->a));
			b++;
			continue;
		}
		if (!is_alike(t, a, b))
			add_conflict(t, a, b);
		a += theirs_end >= ours_end;
		b += ours_end >= theirs_end;
	}
	for (; a < a_end; a++)
		add_ours(t, a, a->a + t->theirs.n - t->base.n);
	for (; b < b_end; b++)
		add_theirs(t, b, b->a + t->ours.n - t->base.n);
}

static int diff_between(struct line_changes *out, const struct texts *t, const struct chunk *c)
{
	_cleanup_line_kinds_ struct line_kinds kinds = LINE_KINDS_INIT;
	_cleanup_lines_ struct lines a = { .n = 0 }, b = { .n = 0 };

	lines_cut(&a, &kinds, line_text(&t->ours, c->ours),
		  lines_length(&t->ours, c->ours, c->ours_n));
	lines_cut(&b, &kinds, line_text(&t->theirs, c->theirs),
		  lines_length(&t->theirs, c->theirs, c->theirs_n));
	return histogram_diff(out, &a, &b, kinds.n);
}

/* What in a conflict both sides have alike is left out. 0, 1 in doubt. */
static int refine_one(struct chunks *out, const struct texts *t, struct chunk *c)
{
	_cleanup_line_changes_ struct line_changes differ = LINE_CHANGES_INIT;

	if (c->take != CONFLICT || !c->ours_n || !c->theirs_n) {
		VEC_PUSH(&out->v, *c);
		return 0;
	}
	if (diff_between(&differ, t, c))
		return 1;
	for (size_t i = 0; i < differ.v.n; i++) {
		const struct line_change *d = &differ.v.items[i];

		VEC_PUSH(&out->v, (struct chunk){ CONFLICT, c->ours + d->a, d->a_n,
						  c->theirs + d->b, d->b_n });
	}
	if (!differ.v.n)
		VEC_PUSH(&out->v, (struct chunk){ ALIKE, c->ours, c->ours_n, c->theirs,
						  c->theirs_n });
	return 0;
}

static int refine(struct texts *t)
{
	struct chunks finer = { VEC_INIT };
	int rc = 0;

	for (size_t i = 0; i < t->chunks.v.n && rc == 0; i++)
		rc = refine_one(&finer, t, &t->chunks.v.items[i]);
	VEC_RELEASE(&t->chunks.v);
	t->chunks = finer;
	return rc;
}

static void join_near(struct chunks *c)
{
	size_t n = 0;

	for (size_t i = 0; i < c->v.n; i++) {
		const struct chunk *next = &c->v.items[i];
		struct chunk *last = n ? &c->v.items[n - 1] : NULL;

		if (last && last->take == CONFLICT && next->take == CONFLICT &&
		    next->ours - (last->ours + last->ours_n) <= NEAR) {
			last->ours_n = next->ours + next->ours_n - last->ours;
			last->theirs_n = next->theirs + next->theirs_n - last->theirs;
		} else {
			c->v.items[n++] = *next;
		}
	}
	c->v.n = n;
}

static void put_lines(struct strbuf *out, const struct lines *l, size_t i, size_t n)
{
	strbuf_add(out, line_text(l, i), lines_length(l, i, n));
}

enum line_end { UNKNOWN, LF, CRLF };

/* Of line @i; when it is the last and has none, of the one above. */
static enum line_end end_of(const struct lines *l, size_t i)
{
	const char *end;

	if (i < l->n && i + 1 == l->n && l->text[l->at[l->n] - 1] != '\n') {
		if (!i)
			return UNKNOWN;
		i--;
	}
	if (i >= l->n)
		return UNKNOWN;
	end = l->text + l->at[i + 1];
	return lines_length(l, i, 1) > 1 && end[-2] == '\r' ? CRLF : LF;
}

/* Markers end as the lines above them do, and those of the base, when these agree. */
static const char *end_for(const struct texts *t, const struct chunk *c)
{
	enum line_end e = end_of(&t->ours, c->ours ? c->ours - 1 : 0);

	if (e != LF)
		e = end_of(&t->theirs, c->theirs ? c->theirs - 1 : 0);
	if (e != LF)
		e = end_of(&t->base, 0);
	return e == CRLF ? "\r\n" : "\n";
}

static void put_marker(struct strbuf *out, char c, const char *name, const char *end)
{
	for (int i = 0; i < MARKER; i++)
		strbuf_addch(out, c);
	if (name) {
		strbuf_addch(out, ' ');
		strbuf_addstr(out, name);
	}
	strbuf_addstr(out, end);
}

/* With a line end, which the last line of a file may lack. */
static void put_whole(struct strbuf *out, const struct lines *l, size_t i, size_t n,
		      const char *end)
{
	put_lines(out, l, i, n);
	if (n && l->text[l->at[i + n] - 1] != '\n')
		strbuf_addstr(out, end);
}

static void put_conflict(struct strbuf *out, const struct texts *t, const struct threeway *in,
			 const struct chunk *c)
{
	const char *end = end_for(t, c);

	put_marker(out, '<', in->ours_name, end);
	put_whole(out, &t->ours, c->ours, c->ours_n, end);
	put_marker(out, '=', NULL, end);
	put_whole(out, &t->theirs, c->theirs, c->theirs_n, end);
	put_marker(out, '>', in->theirs_name, end);
}

/* All of ours, but for what is theirs and what conflicts. */
static void put_merge(struct strbuf *out, const struct texts *t, const struct threeway *in)
{
	size_t at = 0;

	for (size_t i = 0; i < t->chunks.v.n; i++) {
		const struct chunk *c = &t->chunks.v.items[i];

		if (c->take != THEIRS && c->take != CONFLICT)
			continue;
		put_lines(out, &t->ours, at, c->ours - at);
		if (c->take == THEIRS)
			put_lines(out, &t->theirs, c->theirs, c->theirs_n);
		else
			put_conflict(out, t, in, c);
		at = c->ours + c->ours_n;
	}
	put_lines(out, &t->ours, at, t->ours.n - at);
}

static bool has_conflicts(const struct chunks *c)
{
	for (size_t i = 0; i < c->v.n; i++)
		if (c->v.items[i].take == CONFLICT)
			return true;
	return false;
}

/* 0, 1 in doubt. */
static int find_changes(struct texts *t, const struct threeway *in)
{
	lines_cut(&t->base, &t->kinds, in->base->data, in->base->len);
	lines_cut(&t->ours, &t->kinds, in->ours->data, in->ours->len);
	lines_cut(&t->theirs, &t->kinds, in->theirs->data, in->theirs->len);
	return histogram_diff(&t->by_ours, &t->base, &t->ours, t->kinds.n) ||
	       histogram_diff(&t->by_theirs, &t->base, &t->theirs, t->kinds.n);
}

enum threeway_verdict threeway_merge(struct strbuf *out, const struct threeway *in)
{
	_cleanup_(texts_release) struct texts t = {
		.kinds = LINE_KINDS_INIT, .by_ours = LINE_CHANGES_INIT,
		.by_theirs = LINE_CHANGES_INIT, .chunks = { VEC_INIT },
	};

	if (find_changes(&t, in))
		return THREEWAY_DOUBT;
	weave(&t);
	if (refine(&t))
		return THREEWAY_DOUBT;
	join_near(&t.chunks);
	if (out)
		put_merge(out, &t, in);
	return has_conflicts(&t.chunks) ? THREEWAY_CONFLICT : THREEWAY_CLEAN;
}
