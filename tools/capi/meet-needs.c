// SPDX-License-Identifier: GPL-2.0-only
/* Which words of a changed C file can run into what somebody else changes. */
#include <string.h>

#include "base/char.h"
#include "capi/meet-compare.h"

static bool same_text(const struct facts *a, uint32_t x, const struct facts *b, uint32_t y)
{
	return strcmp(facts_str(a, x), facts_str(b, y)) == 0;
}

/* Whether two versions of a function or variable look the same from outside. */
static bool same_declaration(const struct comparison *c, const struct fact *x,
			     const struct fact *y)
{
	const struct facts *a = c->v[0].facts, *b = c->v[1].facts;

	if ((x->kind != FACT_FUNC && x->kind != FACT_VAR) || x->flags != y->flags ||
	    x->n_subs != y->n_subs || !same_text(a, x->type, b, y->type))
		return false;
	for (uint32_t i = 0; x->kind == FACT_FUNC && i < x->n_subs; i++)
		if (!same_text(a, a->subs[x->first_sub + i].type, b,
			       b->subs[y->first_sub + i].type))
			return false;
	return true;
}

static bool declared_before(const struct comparison *c, const struct fact *f)
{
	const char *name = facts_str(c->v[1].facts, f->name);
	const struct facts *old = c->v[0].facts;

	for (uint32_t i = 0; i < old->n_facts; i++)
		if (strcmp(facts_str(old, old->facts[i].name), name) == 0)
			return true;
	return false;
}

/* Whether what is around the parts that did not change is as it was, as far as parts go. */
static bool parts_stay_apart(const struct comparison *c)
{
	const struct version *old = &c->v[0], *new = &c->v[1];

	for (size_t i = 0; i < old->parts.n; i++) {
		const struct part *p = &old->parts.items[i], *q = meet_part(new, p->id);

		if (!q || (p->hash != q->hash && !same_declaration(c, p->fact, q->fact)))
			return false;
	}
	for (size_t i = 0; i < new->parts.n; i++)
		if (!meet_part(old, new->parts.items[i].id) &&
		    declared_before(c, new->parts.items[i].fact))
			return false;
	return true;
}

static bool is_comment(const struct line *l)
{
	const char *p = l->s, *end = p + l->len;

	while (p < end && char_is_blank(*p))
		p++;
	return (end - p >= 1 && *p == '*') ||
	       (end - p >= 2 && *p == '/' && (p[1] == '*' || p[1] == '/'));
}

/* The same of the lines between parts: some may be new. */
static bool lines_stay_apart(const struct comparison *c, int s)
{
	const struct version *v = &c->v[s];
	struct between at = { 0, 0 };

	for (uint32_t i = v->first; i < v->end && i < v->lines.n; i++) {
		const struct line *l = &v->lines.items[i];

		if (!meet_lies_between(&at, v, i) || !l->telling || is_comment(l) ||
		    !meet_line_is_new(c, s, l))
			continue;
		if (!s || memchr(l->s, '#', l->len))
			return false;
		meet_need_words(c->m, l->s, l->len, false);
	}
	return true;
}

/*
 * What did not change in a file was right in the other side's tree as well, unless what it
 * stands among is another: then all words count. Else those of the parts that differ.
 */
void meet_needs(struct comparison *c)
{
	const struct version *v = &c->v[1];
	bool changed = c->t->text[0].data && c->t->text[1].data;

	if (!changed || cpath_is_header(c->t->path) || !parts_stay_apart(c) ||
	    !lines_stay_apart(c, 0) || !lines_stay_apart(c, 1))
		return;
	c->t->few_words = true;
	for (size_t i = 0; i < v->parts.n; i++) {
		const struct part *p = &v->parts.items[i], *was = meet_part(&c->v[0], p->id);

		for (uint32_t k = p->first; (!was || was->hash != p->hash) && k < p->end; k++)
			meet_need_words(c->m, v->lines.items[k].s, v->lines.items[k].len,
					false);
	}
}
