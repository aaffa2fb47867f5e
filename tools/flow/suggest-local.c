// SPDX-License-Identifier: GPL-2.0-only
/* A local or a label that the other side renamed, on lines that it did not have. */
#include <string.h>

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

static bool is_tag(const struct lexed *lx, size_t i)
{
	return i && (tok_is(lx, lex_tok(lx, i - 1), "struct") ||
		     tok_is(lx, lex_tok(lx, i - 1), "union") ||
		     tok_is(lx, lex_tok(lx, i - 1), "enum"));
}

/* Whether token @i is @name itself, and no member or type of that name. */
static bool is_it(const struct lexed *lx, size_t i, const char *name)
{
	return tok_is(lx, lex_tok(lx, i), name) && !is_tag(lx, i) &&
	       (!i || (!lex_is_op(lx, i - 1, '.') && !lex_is_op(lx, i - 1, OP_ARROW)));
}

/* The next in the function from token @i on, SIZE_MAX: none. */
static size_t next_of(const struct version *v, size_t i, const char *name)
{
	const struct lexed *lx = &v->cf.lx;

	for (; i < lx->toks.n && lex_tok(lx, i)->off < v->to; i++)
		if (lex_tok(lx, i)->off >= v->from && is_it(lx, i, name))
			return i;
	return SIZE_MAX;
}

static bool same_token(const struct version *a, size_t i, const struct version *b, size_t k)
{
	const struct tok *x = lex_tok(&a->cf.lx, i), *y = lex_tok(&b->cf.lx, k);

	return x->len == y->len && memcmp(a->f.text + x->off, b->f.text + y->off, x->len) == 0;
}

/* Whether token @i is one of the function's parameters. */
static bool is_parameter(const struct version *v, size_t i)
{
	for (; i-- > 0 && lex_tok(&v->cf.lx, i)->off >= v->from;)
		if (lex_is_op(&v->cf.lx, i, '{'))
			return false;
	return true;
}

/* Whether both come first behind the same words: `goto`, or `struct s *` of one type. */
static bool same_before(const struct version *a, size_t i, const struct version *b, size_t k)
{
	bool parameter = is_parameter(a, i);

	while (i-- > 0 && k-- > 0) {
		if (!same_token(a, i, b, k))
			return false;
		if (tok_is(&a->cf.lx, lex_tok(&a->cf.lx, i), "goto") ||
		    lex_is_op(&a->cf.lx, i, '{') || lex_is_op(&a->cf.lx, i, ';') ||
		    lex_is_op(&a->cf.lx, i, '}') ||
		    (parameter && (lex_is_op(&a->cf.lx, i, ',') || lex_is_op(&a->cf.lx, i, '('))))
			return true;
	}
	return false;
}

/* Whether each place of the one name is, in order, one of the other: with the same beside it. */
static bool follows(const struct version *old, const char *name, const struct version *new,
		    const char *to)
{
	size_t i = next_of(old, 0, name), k = next_of(new, 0, to), n = 0;

	if (i == SIZE_MAX || k == SIZE_MAX || !same_before(old, i, new, k))
		return false;
	for (; i != SIZE_MAX && k != SIZE_MAX; n++) {
		if (!same_token(old, i + 1, new, k + 1) && !same_token(old, i - 1, new, k - 1))
			return false;
		i = next_of(old, i + 1, name);
		k = next_of(new, k + 1, to);
	}
	return n > 1 && i == k;
}

/* The one name that is new in the function and does. NULL: none, or several. */
static const char *renamed(struct arena *a, const struct version *old, const struct version *new,
			   const char *name)
{
	const char *to = NULL;

	if (next_of(new, 0, name) != SIZE_MAX)
		return NULL;
	for (size_t i = 0; i < new->cf.lx.toks.n; i++) {
		const struct tok *t = lex_tok(&new->cf.lx, i);
		const char *word;

		if (t->off < new->from || t->off >= new->to || t->kind != TOK_IDENT)
			continue;
		word = arena_strndup(a, new->f.text + t->off, t->len);
		if (next_of(new, 0, word) != i || next_of(old, 0, word) != SIZE_MAX ||
		    !follows(old, name, new, word))
			continue;
		if (to)
			return NULL;
		to = word;
	}
	return to;
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
	if (rc <= 0 || !to || !rename_in(c, f, to))
		return rc < 0 ? rc : 0;
	c->rewrites = true;
	c->out.rule = arena_printf(&g->arena, "%s -> %s in %s()", s->symbol, to, s->decl);
	return 1;
}
