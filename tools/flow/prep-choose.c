// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which pieces the consumer's tree can take: all of them, less those that what is found
 * wrong points at, until nothing is. What went with the wrong ones is then tried again,
 * each with what it turns out to need.
 */
#include <string.h>

#include "base/mem.h"
#include "capi/lex.h"
#include "flow/prep-internal.h"

#define MOST_TRIALS 64	/* of pieces that are tried again */
#define FEW_TRIALS 4	/* the same where the provider changed as many files as this */
#define MANY_FILES 2000
#define MOST_ROUNDS 6	/* in which more is taken along */
#define DECL_LINES 12	/* of a declaration that are looked at */

struct choosing {
	struct prep *g;
	bool *comment;		/* of units: nothing but comments */
	bool *fixed;		/* it cannot be made there */
	bool *direct;		/* it was pointed at while all the others were in */
	const char **why;
	size_t trials;
};

static void choosing_release(struct choosing *c)
{
	free(c->comment);
	free(c->fixed);
	free(c->direct);
	free(c->why);
}

static size_t n_in(const struct choosing *c)
{
	size_t n = 0;

	for (size_t u = 0; u < c->g->n_units; u++)
		n += c->g->in[u];
	return n;
}

static void drop(struct choosing *c, size_t unit, const char *why)
{
	c->g->in[unit] = false;
	if (!c->why[unit])
		c->why[unit] = why;
}

/* -------------------------------------------------------------- where pieces are */

/* Lines [first, last] of the consumer's file with the units in @in. */
struct at {
	uint32_t first, last;
	bool any;
};

static uint32_t count_lines(const char *s, size_t len)
{
	uint32_t n = 0;

	for (size_t i = 0; i < len; i++)
		n += s[i] == '\n';
	return n;
}

/* Where each piece of the file is, made or not; what is only put between lines is not. */
static void find_pieces(struct at *at, const struct prep *g, const struct prep_file *f,
			const bool *in)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_free_ size_t *where = mem_array(NULL, f->n + 1, sizeof(*where));
	size_t done = 0;
	uint32_t line = 1;

	prep_text(&text, g, f, in, where);
	for (size_t i = 0; i < f->n; i++) {
		const struct prep_piece *p = &g->pieces.items[f->first + i];
		size_t len = in[p->unit] ? p->edit.text_len : p->edit.len;

		at[i].any = !p->fixed && (len || in[p->unit]);
		if (p->fixed)
			continue;
		line += count_lines(text.buf + done, where[i] - done);
		done = where[i];
		at[i].first = at[i].last = line;
		if (len)
			at[i].last += count_lines(text.buf + done, len - 1);
	}
}

static const struct prep_file *find_file(const struct prep *g, const char *path)
{
	for (size_t i = 0; i < g->files.n; i++)
		if (strcmp(g->files.items[i].path, path) == 0)
			return &g->files.items[i];
	return NULL;
}

/* Marks the units that have a piece at these lines and are in, or not. How many. */
static size_t mark_lines(bool *marks, const struct choosing *c, const bool *in, bool want,
			 const char *path, uint32_t first, uint32_t last)
{
	const struct prep_file *f = path ? find_file(c->g, path) : NULL;
	_cleanup_free_ struct at *at = NULL;
	size_t n = 0;

	if (!f || !first)
		return 0;
	at = mem_zalloc((f->n + 1) * sizeof(*at));
	if (!f->whole)
		find_pieces(at, c->g, f, in);
	for (size_t i = 0; i < f->n; i++) {
		size_t u = c->g->pieces.items[f->first + i].unit;

		if (in[u] != want || c->fixed[u] || c->comment[u])
			continue;
		if (!f->whole && (!at[i].any || at[i].last < first || at[i].first > last))
			continue;
		n += !marks[u];
		marks[u] = true;
	}
	return n;
}

/* The lines of a declaration. */
static uint32_t end_of_decl(const struct choosing *c, const bool *in, const char *path,
			    uint32_t line)
{
	const struct prep_file *f = find_file(c->g, path);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	uint32_t n = 1;
	size_t i = 0;

	if (!f || f->whole)
		return line;
	prep_text(&text, c->g, f, in, NULL);
	for (; n < line && i < text.len; i++)
		n += text.buf[i] == '\n';
	for (; n < line + DECL_LINES && i < text.len; i++) {
		if (text.buf[i] == ';' || text.buf[i] == '{')
			return n;
		n += text.buf[i] == '\n';
	}
	return line;
}

static bool has_word(const struct prep *g, const struct prep_piece *p, const char *word,
		     bool made)
{
	const struct prep_file *f = &g->files.items[p->file];

	if (f->whole)
		return f->wanted && lex_has_word(f->wanted, f->wanted_len, word);
	return lex_has_word(p->edit.text, p->edit.text_len, word) ||
	       (made && lex_has_word(f->own + p->edit.at, p->edit.len, word));
}

/* The same by a word in what comes, or (when they are in) in what went. */
static size_t mark_word(bool *marks, const struct choosing *c, const bool *in, bool want,
			const char *word)
{
	const struct prep *g = c->g;
	size_t n = 0;

	for (size_t i = 0; *word && i < g->pieces.n; i++) {
		const struct prep_piece *p = &g->pieces.items[i];

		if (in[p->unit] != want || c->fixed[p->unit] || c->comment[p->unit] ||
		    !has_word(g, p, word, want))
			continue;
		n += !marks[p->unit];
		marks[p->unit] = true;
	}
	return n;
}

/* ---------------------------------------------------------------- taking out */

static const char *tell(struct choosing *c, const struct prep_trouble *t)
{
	return *t->symbol ? arena_printf(&c->g->arena, "too early: %s: %s", t->symbol,
					 t->text) :
			    t->text;
}

/*
 * Marks what a trouble points at, of what was in when it was found. True when that is the one
 * piece at its place.
 */
static bool blame(bool *marks, struct choosing *c, const bool *in, const struct prep_trouble *t)
{
	size_t n;

	if (t->piece && in[t->piece->unit]) {
		marks[t->piece->unit] = true;
		return true;
	}
	n = mark_lines(marks, c, in, true, t->path, t->line, t->line);

	if (n)
		return n == 1;
	if (t->cause_path)
		n = mark_lines(marks, c, in, true, t->cause_path, t->cause_line,
			       end_of_decl(c, in, t->cause_path, t->cause_line));
	if (!n)
		n = mark_word(marks, c, in, true, t->symbol);
	if (!n)
		n = mark_lines(marks, c, in, true, t->path, 1, UINT32_MAX);
	for (size_t u = 0; !n && u < c->g->n_units; u++)
		marks[u] = in[u];
	return false;
}

/* Takes out what troubles point at. 1 there were some, 0 none, <0. */
static int take_out_once(struct choosing *c, enum prep_depth depth, bool first, struct err *err)
{
	_cleanup_free_ bool *marks = mem_zalloc(c->g->n_units + 1);
	_cleanup_free_ bool *in = mem_zalloc(c->g->n_units + 1);
	prep_troubles troubles = VEC_INIT;
	int rc = prep_judge(&troubles, c->g, c->g->in, depth, err);

	memcpy(in, c->g->in, c->g->n_units);
	for (size_t i = 0; rc > 0 && i < troubles.n; i++) {
		bool one;

		memset(marks, 0, c->g->n_units);
		one = blame(marks, c, in, &troubles.items[i]);
		for (size_t u = 0; u < c->g->n_units; u++) {
			if (!marks[u])
				continue;
			drop(c, u, tell(c, &troubles.items[i]));
			c->direct[u] |= first && one;
		}
	}
	VEC_RELEASE(&troubles);
	return rc;
}

/* Until the whole tree is right; the files that change say most of it. */
static int take_out(struct choosing *c, struct err *err)
{
	int rc = 1;

	for (bool first = true; rc > 0 && n_in(c); first = false) {
		rc = take_out_once(c, PREP_WHOLE, first, err);
		for (int more = rc; more > 0 && n_in(c);) {
			more = take_out_once(c, PREP_FILES, false, err);
			if (more < 0)
				return more;
		}
	}
	return rc < 0 ? rc : 0;
}

/* --------------------------------------------------------------- trying again */

/* Adds to @in what @t needs and has not. False: there is nothing. */
static bool satisfy(bool *in, struct choosing *c, const struct prep_trouble *t)
{
	_cleanup_free_ bool *more = mem_zalloc(c->g->n_units + 1);
	size_t n;

	if (t->cure != PREP_NO_UNIT && !in[t->cure] && !c->fixed[t->cure]) {
		in[t->cure] = true;
		return true;
	}
	n = mark_lines(more, c, in, false, t->path, t->line, t->line);

	if (!n)
		n = mark_word(more, c, in, false, t->symbol);
	for (size_t u = 0; u < c->g->n_units; u++)
		in[u] |= more[u];
	return n > 0;
}

/* A unit with all that it needs: 1 it is in now, 0 not, <0. */
static int try_unit(struct choosing *c, size_t unit, struct err *err)
{
	_cleanup_free_ bool *in = mem_zalloc(c->g->n_units + 1);
	enum prep_depth depth = PREP_FILES;
	int rc = 1;

	memcpy(in, c->g->in, c->g->n_units);
	in[unit] = true;
	for (int round = 0; rc > 0 && round < MOST_ROUNDS; round++) {
		prep_troubles troubles = VEC_INIT;
		bool all = true;

		rc = prep_judge(&troubles, c->g, in, depth, err);
		if (rc == 0 && depth == PREP_FILES) {
			depth = PREP_WHOLE;
			c->trials++;
			rc = prep_judge(&troubles, c->g, in, depth, err);
		}
		for (size_t i = 0; rc > 0 && all && i < troubles.n; i++)
			all = satisfy(in, c, &troubles.items[i]);
		VEC_RELEASE(&troubles);
		if (!all)
			return 0;
	}
	if (rc)
		return rc < 0 ? rc : 0;
	memcpy(c->g->in, in, c->g->n_units);
	return 1;
}

/* Those that were not pointed at first: most of the others never do. */
static int try_again(struct choosing *c, struct err *err)
{
	size_t most = c->g->reverted.n < MANY_FILES ? MOST_TRIALS : FEW_TRIALS;

	for (int direct = 0; direct < 2; direct++)
		for (size_t u = 0; u < c->g->n_units && c->trials < most; u++) {
			int rc;

			if (c->g->in[u] || c->fixed[u] || c->comment[u] || c->direct[u] != direct)
				continue;
			rc = try_unit(c, u, err);
			if (rc < 0)
				return rc;
		}
	return 0;
}

/* -------------------------------------------------------------------- merging */

/* 0; 1 with what is in the way; <0. */
static int try_merge(const char **path, struct prep *g, const bool *in, struct err *err)
{
	_cleanup_snapshot_ struct snapshot with = SNAPSHOT_INIT;
	git_oid own;
	int rc;

	prep_tree(&with, g, in);
	rc = snapshot_write_tree(&own, &with, g->scratch, err);
	for (int i = 0; rc == 0 && i < 2; i++) {
		_cleanup_prep_merged_ struct prep_merged m = PREP_MERGED_INIT;

		rc = prep_merge(&m, path, g, i, &own, err);
	}
	return rc;
}

static bool unit_in(const struct prep *g, size_t unit, const char *path)
{
	for (size_t i = 0; i < g->pieces.n; i++)
		if (g->pieces.items[i].unit == unit &&
		    strcmp(g->files.items[g->pieces.items[i].file].path, path) == 0)
			return true;
	return false;
}

/* Takes out of the path what does not merge by itself, or else all of it. */
static int take_out_of(struct choosing *c, const char *path, struct err *err)
{
	static const char why[] = "with it git would find a conflict, or the known resolution "
				  "of one would not fit";
	struct prep *g = c->g;
	_cleanup_free_ bool *alone = mem_zalloc(g->n_units + 1);
	bool here = find_file(g, path) != NULL, any = false;

	for (size_t u = 0; u < g->n_units; u++) {
		const char *other;
		int rc;

		if (!g->in[u] || (here && !unit_in(g, u, path)))
			continue;
		memset(alone, 0, g->n_units);
		alone[u] = true;
		rc = try_merge(&other, g, alone, err);
		if (rc < 0)
			return rc;
		if (rc)
			drop(c, u, why);
		any |= rc > 0;
	}
	for (size_t u = 0; !any && u < g->n_units; u++)
		if (g->in[u] && (!here || unit_in(g, u, path)))
			drop(c, u, why);
	return 0;
}

/* Until it merges. 1 something was taken out, 0, <0. */
static int make_mergeable(struct choosing *c, struct err *err)
{
	bool any = false;

	while (n_in(c)) {
		const char *path;
		int rc = try_merge(&path, c->g, c->g->in, err);

		if (rc <= 0)
			return rc < 0 ? rc : any;
		any = true;
		rc = take_out_of(c, path, err);
		if (rc < 0)
			return rc;
	}
	return any;
}

/* -------------------------------------------------------------------- comments */

/* The nearest piece of the file that is code. */
static const struct prep_piece *neighbour(const struct prep *g, size_t piece)
{
	const struct prep_piece *p = &g->pieces.items[piece], *best = NULL;
	const struct prep_file *f = &g->files.items[p->file];
	uint32_t least = UINT32_MAX;

	for (size_t i = f->first; i < f->first + f->n; i++) {
		const struct prep_piece *q = &g->pieces.items[i];
		uint32_t far = q->edit.line > p->edit.line ? q->edit.line - p->edit.line :
							     p->edit.line - q->edit.line;

		if (q->edit.comment || far >= least)
			continue;
		least = far;
		best = q;
	}
	return best;
}

/* A comment cannot be judged: it goes where the code next to it goes. */
static bool add_comments(struct choosing *c)
{
	static const char beside[] = "a comment, or blanks, next to what stays in the merge";
	static const char alone[] = "a comment: nothing tells whether it is true before the merge";
	struct prep *g = c->g;
	bool any = false;

	for (size_t i = 0; i < g->pieces.n; i++) {
		const struct prep_piece *p = &g->pieces.items[i], *by;

		if (!c->comment[p->unit] || c->fixed[p->unit])
			continue;
		by = neighbour(g, i);
		if (by && !by->fixed && g->in[by->unit]) {
			g->in[p->unit] = true;
			any = true;
		} else if (!c->why[p->unit]) {
			c->why[p->unit] = by ? beside : alone;
		}
	}
	return any;
}

/* -------------------------------------------------------------------------- all */

static void look_at_units(struct choosing *c)
{
	struct prep *g = c->g;

	memset(c->comment, 1, g->n_units);
	for (size_t i = 0; i < g->pieces.n; i++) {
		const struct prep_piece *p = &g->pieces.items[i];

		c->comment[p->unit] &= p->edit.comment && !g->files.items[p->file].whole;
		c->fixed[p->unit] |= p->fixed;
		if (p->fixed && !c->why[p->unit])
			c->why[p->unit] = p->why;
	}
	for (size_t u = 0; u < g->n_units; u++)
		g->in[u] = !c->fixed[u] && !c->comment[u];
}

static int choose(struct choosing *c, struct err *err)
{
	int rc = make_mergeable(c, err);

	if (rc >= 0)
		rc = take_out(c, err);
	if (rc >= 0)
		rc = try_again(c, err);
	/* what was tried again may not merge, and what is left then may not be right */
	while (rc >= 0 && n_in(c)) {
		rc = make_mergeable(c, err);
		if (rc <= 0)
			break;
		rc = take_out(c, err);
	}
	if (rc >= 0 && add_comments(c))
		rc = make_mergeable(c, err);
	return rc > 0 ? take_out(c, err) : rc;
}

int prep_choose(struct prep *g, struct err *err)
{
	_cleanup_(choosing_release) struct choosing c = {
		.g = g, .comment = mem_zalloc(g->n_units + 1),
		.fixed = mem_zalloc(g->n_units + 1), .direct = mem_zalloc(g->n_units + 1),
		.why = mem_zalloc((g->n_units + 1) * sizeof(*c.why)),
	};
	int rc;

	look_at_units(&c);
	rc = choose(&c, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < g->pieces.n; i++) {
		struct prep_piece *p = &g->pieces.items[i];

		if (!p->fixed && !g->in[p->unit])
			p->why = c.why[p->unit] ? c.why[p->unit] : "it goes with what stays";
	}
	return n_in(&c) == 0;
}
