// SPDX-License-Identifier: GPL-2.0-only
/* A local or a label that the other side renamed, on lines that it did not have. */
#include <string.h>

#include "capi/edits.h"
#include "flow/suggest-internal.h"

/* A function in a version of the file. */
struct version {
	struct suggest_file f;
	struct cfile cf;
	size_t from, to;
	bool open;
};

static void version_release(struct version *v)
{
	if (v->open)
		cfile_release(&v->cf);
}

/* 1 it is there, 0, <0. */
static int version_open(struct version *v, struct suggest *g, const git_oid *tree,
			const char *path, const char *name, struct err *err)
{
	int rc = suggest_read_of(&v->f, g, tree, path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	cfile_parse(&v->cf, v->f.text, v->f.len, LEX_FULL);
	v->open = true;
	return suggest_function(&v->from, &v->to, &v->cf, name);
}

/* Whether token @i is @name itself, and no member of that name. */
static bool is_it(const struct lexed *lx, size_t i, const char *name)
{
	const struct tok *t = lex_tok(lx, i);

	return tok_is(lx, t, name) &&
	       (!i || (!lex_is_op(lx, i - 1, '.') && !lex_is_op(lx, i - 1, OP_ARROW)));
}

/* The first in the function, SIZE_MAX: none. */
static size_t first_of(const struct version *v, const char *name)
{
	const struct lexed *lx = &v->cf.lx;

	for (size_t i = 0; i < lx->toks.n; i++)
		if (lex_tok(lx, i)->off >= v->from && lex_tok(lx, i)->off < v->to &&
		    is_it(lx, i, name))
			return i;
	return SIZE_MAX;
}

/* Whether both names come first behind the same words: `goto`, or `struct s *` of one type. */
static bool same_before(const struct version *a, size_t i, const struct version *b, size_t k)
{
	while (i && k) {
		const struct tok *x = lex_tok(&a->cf.lx, --i), *y = lex_tok(&b->cf.lx, --k);

		if (x->len != y->len || memcmp(a->f.text + x->off, b->f.text + y->off, x->len) != 0)
			return false;
		if (x->kind == TOK_PUNCT && strchr("(,;{}", a->f.text[x->off]))
			return true;
	}
	return false;
}

/* What word replaces @name in all edits from the one version to the other; NULL: none does. */
static const char *renamed(struct arena *a, const struct version *old, const struct version *new,
			   const char *name)
{
	const char *s = old->f.text + old->from, *to = NULL;
	edit_vec edits = VEC_INIT;
	bool one = edits_make(&edits, s, old->to - old->from, new->f.text + new->from,
			      new->to - new->from, NULL) >= 0;

	for (size_t i = 0; one && i < edits.n; i++) {
		const struct edit *e = &edits.items[i];
		size_t n = 0;

		if (e->len != strlen(name) || memcmp(s + e->at, name, e->len) != 0)
			continue;
		while (n < e->text_len && lex_is_word(e->text[n]))
			n++;
		one = n && n == e->text_len &&
		      (!to || (strlen(to) == n && memcmp(to, e->text, n) == 0));
		if (one && !to)
			to = arena_strndup(a, e->text, n);
	}
	VEC_RELEASE(&edits);
	return one ? to : NULL;
}

/* `%l[out]` in an asm's text. */
static void rename_in_text(struct suggest_case *c, const struct suggest_file *f,
			   const struct tok *t, const char *to)
{
	const char *name = c->s->f.symbol, *s = f->text + t->off;
	size_t n = strlen(name);

	for (size_t i = 1; i + n < t->len; i++) {
		struct splice e = { t->off + i, n, to };

		if (s[i - 1] == '[' && s[i + n] == ']' && memcmp(s + i, name, n) == 0)
			suggest_add(c, f->path, &e, 1);
	}
}

/* In all of the function, as the merge has it. */
static bool rename_in(struct suggest_case *c, const struct suggest_file *f, const char *to)
{
	const struct cfile *cf = &suggest_parse(f)->cf;
	const char *name = c->s->f.symbol;
	size_t from, end;
	bool any = false;

	if (!suggest_function(&from, &end, cf, c->s->f.decl))
		return false;
	for (size_t i = 0; i < cf->lx.toks.n; i++) {
		struct splice e = { lex_tok(&cf->lx, i)->off, strlen(name), to };

		if (e.at < from || e.at >= end)
			continue;
		if (lex_tok(&cf->lx, i)->kind == TOK_STR)
			rename_in_text(c, f, lex_tok(&cf->lx, i), to);
		if (!is_it(&cf->lx, i, name))
			continue;
		suggest_add(c, f->path, &e, 1);
		any = true;
	}
	return any;
}

static bool is_undeclared(const struct check_finding *f)
{
	return strstr(f->message, " is not declared here: ") ||
	       strstr(f->message, " has no such label: ") || strstr(f->message, " has no label ");
}

int suggest_place_local(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			struct err *err)
{
	_cleanup_(version_release) struct version old = { .open = false };
	_cleanup_(version_release) struct version new = { .open = false };
	const struct check_finding *s = &c->s->f;
	const char *to = NULL;
	size_t was, is;
	int rc;

	c->out.why = "what is meant instead, the other side does not say";
	if (!is_undeclared(s) || !*s->decl)
		return 0;
	c->out.why = arena_printf(&g->arena, "the other side has not just given %s another name "
				  "in %s()", s->symbol, s->decl);
	rc = version_open(&old, g, &g->in.base_trees[0], f->path, s->decl, err);
	if (rc > 0)
		rc = version_open(&new, g, &g->sides[s->provider]->tree, f->path, s->decl, err);
	if (rc > 0)
		to = renamed(&g->arena, &old, &new, s->symbol);
	if (rc <= 0 || !to)
		return rc < 0 ? rc : 0;
	was = first_of(&old, s->symbol);
	is = first_of(&new, to);
	if (was == SIZE_MAX || is == SIZE_MAX || first_of(&new, s->symbol) != SIZE_MAX ||
	    !same_before(&old, was, &new, is) || !rename_in(c, f, to))
		return 0;
	c->rewrites = true;
	c->out.rule = arena_printf(&g->arena, "%s -> %s in %s()", s->symbol, to, s->decl);
	return 1;
}
