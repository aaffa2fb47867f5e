// SPDX-License-Identifier: GPL-2.0-only
#include "merge/fixup-match.h"

#include <string.h>

#include "base/mem.h"
#include "merge/fixup-index.h"
#include "merge/fixup-internal.h"

/* Sides with so many lines that say something are known in any file. */
#define TELLING_ENOUGH 2

const char *fixup_hunk_state_name(enum fixup_hunk_state s)
{
	static const char *const names[] = {
		[FIXUP_HUNK_UNKNOWN] = "unknown", [FIXUP_HUNK_ONE_SIDE] = "one-side",
		[FIXUP_HUNK_WHITE] = "white-space",
		[FIXUP_HUNK_ELSEWHERE] = "elsewhere",
		[FIXUP_HUNK_UNCLEAR] = "unclear",
		[FIXUP_HUNK_AMBIGUOUS] = "ambiguous", [FIXUP_HUNK_KNOWN] = "known",
	};

	return names[s];
}

const char *fixup_how_name(enum fixup_how h)
{
	static const char *const names[] = {
		[FIXUP_NONE] = "none", [FIXUP_DRIFT] = "drift",
		[FIXUP_PART] = "part", [FIXUP_HUNKS] = "hunks",
		[FIXUP_REPLAYED] = "replayed",
	};

	return names[h];
}

void fixup_match_release(struct fixup_match *m)
{
	strbuf_release(&m->result);
	free(m->hunks);
	*m = (struct fixup_match)FIXUP_MATCH_INIT;
}

/* One conflict that is being looked up. */
struct match {
	const struct fixup_store *s;
	const struct fixup_index *x;
	struct repo *r;
	const struct fixup_conflict *c;
	struct rerere_image now;
	struct fixup_match *out;
};

static void match_release(struct match *m)
{
	rerere_image_release(&m->now);
}

static void set_ref(struct fixup_ref *ref, const struct fixup_entry *e,
		    const struct fixup_variant *v, size_t hunk)
{
	memcpy(ref->id, e->id, sizeof(ref->id));
	ref->variant = v->number;
	ref->hunk = hunk;
}

/* -------------------------------------------------------------- whole files */

static bool same_text(const struct strbuf *a, const struct strbuf *b)
{
	return a->len == b->len && !memcmp(a->buf, b->buf, a->len);
}

/* 0 it goes in, 1 it does not; *@exact: it was recorded for these very bytes. */
static int try_variant(struct strbuf *result, bool *exact, struct match *m,
		       const struct fixup_entry *e, const struct fixup_variant *v,
		       struct err *err)
{
	_cleanup_strbuf_ struct strbuf pre = STRBUF_INIT, post = STRBUF_INIT;
	int rc = fixup_read(&pre, m->s, m->r, e, v, FIXUP_PREIMAGE, err);

	if (rc == 0)
		rc = fixup_read(&post, m->s, m->r, e, v, FIXUP_POSTIMAGE, err);
	if (rc)
		return rc;
	rerere_fit_markers(&pre, e->id, RERERE_SHA1, m->now.marker_size);
	*exact = same_text(&pre, &m->now.preimage);
	return rerere_replay(result, &m->now, pre.buf, pre.len, post.buf, post.len,
			     err);
}

/*
 * All variants that go in have to come to the same, but one that was recorded for
 * these very bytes beats the others.
 */
struct best {
	const struct fixup_variant *v;
	struct strbuf result;
	bool exact, two_ways;
};

static void best_release(struct best *b)
{
	strbuf_release(&b->result);
}

static void consider(struct best *b, const struct fixup_variant *v,
		     struct strbuf *result, bool exact)
{
	struct strbuf t = b->result;

	if (b->v && b->exact == exact) {
		b->two_ways |= !same_text(&b->result, result);
		return;
	}
	if (b->v && b->exact)
		return;
	b->v = v;
	b->exact = exact;
	b->two_ways = false;
	b->result = *result;
	*result = t;
}

static int whole_file(struct match *m, struct err *err)
{
	_cleanup_(best_release) struct best b = { .result = STRBUF_INIT };
	const struct fixup_entry *e = fixup_store_find(m->s, m->now.id);

	for (size_t i = 0; e && i < e->variants.n; i++) {
		_cleanup_strbuf_ struct strbuf result = STRBUF_INIT;
		const struct fixup_variant *v = &e->variants.items[i];
		bool exact = false;
		int rc;

		if (!fixup_is_resolved(v))
			continue;
		m->out->how = FIXUP_DRIFT;
		set_ref(&m->out->ref, e, v, 0);
		rc = try_variant(&result, &exact, m, e, v, err);
		if (rc < 0)
			return rc;
		if (rc == 0)
			consider(&b, v, &result, exact);
	}
	if (!b.v)
		return 1;
	set_ref(&m->out->ref, e, b.v, 0);
	m->out->two_ways = b.two_ways;
	if (b.two_ways)
		return 1;
	m->out->how = FIXUP_REPLAYED;
	strbuf_add(&m->out->result, b.result.buf, b.result.len);
	return 0;
}

/* ------------------------------------------------------------ hunk by hunk */

static size_t telling(const struct match *m, size_t hunk)
{
	const struct rerere_hunk *h = &m->now.hunks.items[hunk];
	const char *pre = m->now.preimage.buf;

	return rerere_telling_lines(pre + h->one, h->one_len) +
	       rerere_telling_lines(pre + h->two, h->two_len);
}

static bool same_place(const struct match *m, size_t hunk, const struct fixup_row *row)
{
	struct rerere_place p = rerere_place_of(&m->now, hunk);
	bool near = (p.above && p.above == row->place.above) ||
		    (p.below && p.below == row->place.below);

	if (!near)
		return false;
	return (row->path && !strcmp(row->path, m->c->path)) ||
	       telling(m, hunk) >= TELLING_ENOUGH;
}

static void set_row(struct fixup_hunk_match *out, const struct match *m,
		    enum fixup_hunk_state state, const struct fixup_row *row)
{
	const struct fixup_entry *e = &m->s->entries.items[row->entry];

	out->state = state;
	set_ref(&out->ref, e, &e->variants.items[row->variant], row->hunk);
}

/* Of the rows with the same sides; the row that resolves it, or NULL. */
static const struct fixup_row *match_same(struct fixup_hunk_match *out,
					  const struct match *m, size_t hunk)
{
	const struct fixup_row *found = NULL, *row;

	row = fixup_index_same(m->x, m->now.hunks.items[hunk].id);
	for (; row; row = fixup_index_next(m->x, row)) {
		if (!same_place(m, hunk, row)) {
			if (out->state < FIXUP_HUNK_ELSEWHERE)
				set_row(out, m, FIXUP_HUNK_ELSEWHERE, row);
		} else if (!row->known) {
			if (out->state < FIXUP_HUNK_UNCLEAR)
				set_row(out, m, FIXUP_HUNK_UNCLEAR, row);
		} else if (found && found->result != row->result) {
			set_row(out, m, FIXUP_HUNK_AMBIGUOUS, row);
			return NULL;
		} else if (!found) {
			found = row;
			set_row(out, m, FIXUP_HUNK_KNOWN, row);
		}
	}
	return found;
}

static void match_like(struct fixup_hunk_match *out, const struct match *m, size_t hunk)
{
	const struct fixup_row *row = fixup_index_loose(m->x, &m->now, hunk);

	if (row) {
		set_row(out, m, FIXUP_HUNK_WHITE, row);
		return;
	}
	row = fixup_index_side(m->x, &m->now, hunk, m->c->path);
	if (row)
		set_row(out, m, FIXUP_HUNK_ONE_SIDE, row);
}

/* The text that the row resolves a hunk to, appended; *@len bytes of it. */
static int resolution_of(struct strbuf *out, const struct match *m,
			 const struct fixup_row *row, struct err *err)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_free_ struct rerere_resolution *res = NULL;
	_cleanup_strbuf_ struct strbuf post = STRBUF_INIT;
	const struct fixup_entry *e = &m->s->entries.items[row->entry];
	int rc = fixup_record_read(&image, &post, m->s, m->r, e,
				   &e->variants.items[row->variant], err);

	if (rc < 0)
		return rc;
	if (rc == 0) {
		res = mem_array(NULL, image.hunks.n + 1, sizeof(*res));
		rerere_resolutions(res, &image, post.buf, post.len);
	}
	/* as it was when the index was made, unless somebody writes there */
	if (rc || row->hunk >= image.hunks.n || !res[row->hunk].known)
		return err_set(err, "resolution %s has changed meanwhile", e->id);
	strbuf_add(out, post.buf + res[row->hunk].at, res[row->hunk].len);
	return 0;
}

struct found {
	struct strbuf text;	/* one after the other */
	struct rerere_choice *choices;
	size_t *starts;
	size_t n;		/* hunks that are resolved */
};

static void found_release(struct found *f)
{
	strbuf_release(&f->text);
	free(f->choices);
	free(f->starts);
}

static int find_hunks(struct found *f, struct match *m, struct err *err)
{
	struct fixup_match *out = m->out;
	bool like = false;

	for (size_t i = 0; i < out->n_hunks; i++) {
		const struct fixup_row *row = match_same(&out->hunks[i], m, i);
		int rc;

		f->starts[i] = f->text.len;
		if (row) {
			rc = resolution_of(&f->text, m, row, err);
			if (rc < 0)
				return rc;
			f->choices[i].text = "";
			f->choices[i].len = f->text.len - f->starts[i];
			f->n++;
		} else if (out->hunks[i].state == FIXUP_HUNK_UNKNOWN) {
			match_like(&out->hunks[i], m, i);
		}
		like |= out->hunks[i].state != FIXUP_HUNK_UNKNOWN;
	}
	/* now that the text does not move any more */
	for (size_t i = 0; i < out->n_hunks; i++)
		if (f->choices[i].text)
			f->choices[i].text = f->text.buf + f->starts[i];
	if (like)
		out->how = FIXUP_DRIFT;
	return 0;
}

static int by_hunk(struct match *m, struct err *err)
{
	struct fixup_match *out = m->out;
	_cleanup_(found_release) struct found f = { .text = STRBUF_INIT };
	int rc;

	out->n_hunks = m->now.hunks.n;
	out->hunks = mem_zalloc((out->n_hunks + 1) * sizeof(*out->hunks));
	if (!m->x || m->now.has_nul)
		return 1;
	f.choices = mem_zalloc((out->n_hunks + 1) * sizeof(*f.choices));
	f.starts = mem_zalloc((out->n_hunks + 1) * sizeof(*f.starts));
	rc = find_hunks(&f, m, err);
	if (rc < 0 || !f.n)
		return rc < 0 ? rc : 1;
	out->how = f.n == out->n_hunks ? FIXUP_HUNKS : FIXUP_PART;
	rerere_splice(&out->result, m->c->text, m->c->len, &m->now, f.choices);
	return f.n < out->n_hunks;
}

static int look_up(struct match *m, struct err *err)
{
	int rc = rerere_parse(&m->now, m->c->text, m->c->len, m->c->marker_size,
			      RERERE_SHA1, err);

	if (rc < 0)
		return err_prefix(err, "'%s'", m->c->path);
	if (!rc)
		return err_set(err, "'%s' has no conflict in it", m->c->path);
	memcpy(m->out->id, m->now.id, sizeof(m->out->id));
	rc = whole_file(m, err);
	return rc > 0 ? by_hunk(m, err) : rc;
}

int fixup_match_text(struct fixup_match *out, const struct fixup_store *s,
		     const struct fixup_index *x, struct repo *r,
		     const struct fixup_conflict *c, struct err *err)
{
	_cleanup_fixup_match_ struct fixup_match res = FIXUP_MATCH_INIT;
	_cleanup_(match_release) struct match m = {
		.s = s, .x = x, .r = r, .c = c, .now = RERERE_IMAGE_INIT, .out = &res,
	};
	int rc = look_up(&m, err);

	if (rc < 0)
		return rc;
	fixup_match_release(out);
	*out = res;
	res = (struct fixup_match)FIXUP_MATCH_INIT;
	return rc;
}

/* ---------------------------------------------------------- without any text */

/* 0 taken, 1 there are two of them that differ, <0 failed. */
static int take_kind(struct fixup_match *out, const struct fixup_store *s,
		     struct repo *r, const struct fixup_entry *e,
		     const struct fixup_variant *v, struct err *err)
{
	_cleanup_strbuf_ struct strbuf post = STRBUF_INIT;
	uint32_t mode = 0;
	size_t start = 0;
	int rc = fixup_read(&post, s, r, e, v, FIXUP_POSTIMAGE, err);

	if (rc == 0)
		rc = fixup_kind_read(&mode, &start, post.buf, post.len, err);
	if (rc)
		return rc < 0 ? err_prefix(err, "resolution %s", e->id) : rc;
	out->two_ways = out->how == FIXUP_REPLAYED;
	out->how = out->two_ways ? FIXUP_DRIFT : FIXUP_REPLAYED;
	set_ref(&out->ref, e, v, 0);
	strbuf_reset(&out->result);
	strbuf_add(&out->result, post.buf + start, post.len - start);
	out->mode = mode;
	return out->two_ways;
}

int fixup_match_kind(struct fixup_match *out, const struct fixup_store *s,
		     struct repo *r, const char *path, const char *kind,
		     const struct tree_entry stages[3], struct err *err)
{
	_cleanup_fixup_match_ struct fixup_match res = FIXUP_MATCH_INIT;
	_cleanup_strbuf_ struct strbuf pre = STRBUF_INIT;
	const struct fixup_entry *e;
	int rc = fixup_kind_preimage(&pre, res.id, path, kind, stages, err);

	if (rc < 0)
		return rc;
	e = fixup_store_find(s, res.id);
	for (size_t i = 0; rc == 0 && e && i < e->variants.n; i++)
		if (fixup_is_resolved(&e->variants.items[i]))
			rc = take_kind(&res, s, r, e, &e->variants.items[i], err);
	if (rc < 0)
		return rc;
	fixup_match_release(out);
	*out = res;
	res = (struct fixup_match)FIXUP_MATCH_INIT;
	return out->how != FIXUP_REPLAYED;
}
