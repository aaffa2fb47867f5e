// SPDX-License-Identifier: GPL-2.0-only
/* An edit of code that the other side moved: made where that code is now. */
#include <string.h>

#include "base/mem.h"
#include "capi/edits.h"
#include "flow/suggest-internal.h"

/* A text, or the function in it that was edited. */
struct part {
	const char *s;
	size_t len, from;
};

static struct part part_of(const struct suggest_file *f, const char *name)
{
	struct part p = { f->text, f->len, 0 };
	struct cfile cf;
	size_t to;

	cfile_parse(&cf, f->text, f->len, LEX_FULL);
	if (suggest_function(&p.from, &to, &cf, name)) {
		p.s += p.from;
		p.len = to - p.from;
	}
	cfile_release(&cf);
	return p;
}

static bool same_line(const struct part *a, uint32_t i, const struct part *b, uint32_t k)
{
	size_t x = suggest_line(a->s, a->len, i), y = suggest_line(b->s, b->len, k);
	size_t n = strcspn(a->s + x, "\n"), m = strcspn(b->s + y, "\n");

	if (x >= a->len || y >= b->len)
		return x >= a->len && y >= b->len;
	n = n < a->len - x ? n : a->len - x;
	m = m < b->len - y ? m : b->len - y;
	return n == m && memcmp(a->s + x, b->s + y, n) == 0;
}

/* What only comes has the same lines around it. */
static bool fits(const struct edit *was, const struct edit *is, const struct part *old,
		 const struct part *now)
{
	if (was->n_lines)
		return true;
	return same_line(old, was->line, now, is->line) &&
	       (was->line == 1 ? is->line == 1 :
				 same_line(old, was->line - 1, now, is->line - 1));
}

/* The edits of one part, in the other one. 1, 0 one does not fit, <0. */
static int carry(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
		 const struct part p[3], struct err *err)
{
	edit_vec edits = VEC_INIT, was = VEC_INIT;
	_cleanup_free_ bool *lost = NULL;
	int rc = edits_make(&edits, p[0].s, p[0].len, p[1].s, p[1].len, err);
	bool all = edits.n > 0;

	lost = mem_zalloc(edits.n + 1);
	for (size_t i = 0; i < edits.n; i++)
		VEC_PUSH(&was, edits.items[i]);
	if (rc >= 0)
		rc = edits_carry(edits.items, edits.n, lost, p[0].s, p[0].len, p[2].s, p[2].len,
				 err);
	for (size_t i = 0; rc >= 0 && i < edits.n; i++)
		all &= !lost[i] && fits(&was.items[i], &edits.items[i], &p[0], &p[2]);
	for (size_t i = 0; rc >= 0 && all && i < edits.n; i++) {
		const struct edit *e = &edits.items[i];
		struct splice one = { p[2].from + e->at, e->len,
				      arena_strndup(&g->arena, e->text, e->text_len) };

		suggest_add(c, f->path, &one, 1);
	}
	VEC_RELEASE(&edits);
	VEC_RELEASE(&was);
	return rc < 0 ? rc : all;
}

int suggest_place_moved(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			struct err *err)
{
	const struct check_finding *s = &c->s->f;
	const char *into = s->change ? s->change : s->symbol, *from = s->before.path;
	struct suggest_file old, edited;
	int rc;

	c->out.why = "the lines around the edit are not the same where that code is now";
	if (!from || !cpath_is_c(f->path))
		return 0;
	rc = suggest_read_of(&old, g, &g->in.base_trees[0], from, err);
	if (rc == 0)
		rc = suggest_read_of(&edited, g, &g->sides[!s->provider]->tree, from, err);
	if (rc == 0) {
		const struct part p[3] = { part_of(&old, s->symbol), part_of(&edited, s->symbol),
					   part_of(f, into) };

		rc = carry(g, c, f, p, err);
	} else if (rc > 0) {
		rc = 0;
	}
	if (rc > 0)
		c->out.rule = arena_printf(&g->arena, "the edit of %s in %s, in %s", s->symbol,
					   from, f->path);
	return rc;
}
