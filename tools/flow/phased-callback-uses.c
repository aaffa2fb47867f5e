// SPDX-License-Identifier: GPL-2.0-only
/* What a file does with a callback, and what becomes of that when there are two forms. */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "capi/infer.h"
#include "flow/phased-callback.h"

static bool is_tag(const char *type, const char *tag)
{
	size_t n = strlen(tag);

	type += strncmp(type, "const ", 6) == 0 ? 6 : 0;
	return strncmp(type, "struct ", 7) == 0 && strncmp(type + 7, tag, n) == 0 &&
	       !lex_is_word(type[7 + n]);
}

void callback_edit(struct callback_using *u, size_t at, size_t len, const char *text)
{
	VEC_PUSH(&u->edits, (struct splice){ at, len, text });
}

static void cannot(struct callback_using *u, uint32_t line, const char *what)
{
	if (!u->why)
		u->why = arena_printf(u->arena, "%s:%u %s", u->path, line, what);
}

/* `if (p->m)`, `!p->m`, `p->m && …`: whether there is one. */
static bool is_test(const struct lexed *lx, uint32_t first, uint32_t last)
{
	static const char *const ask[] = { "if", "while", "likely", "unlikely", "WARN_ON",
					   "WARN_ON_ONCE", "BUG_ON" };
	bool before, word = false;

	if (!first || last >= lx->toks.n)
		return false;
	if (lex_is_op(lx, last, '?'))
		return lex_is_op(lx, first - 1, '=') || lex_is_op(lx, first - 1, '(') ||
		       tok_is(lx, lex_tok(lx, first - 1), "return");
	before = lex_is_op(lx, first - 1, '!') || tok_is(lx, lex_tok(lx, first - 1), "&&") ||
		 tok_is(lx, lex_tok(lx, first - 1), "||");
	for (size_t i = 0; first > 1 && i < sizeof(ask) / sizeof(*ask); i++)
		word |= tok_is(lx, lex_tok(lx, first - 2), ask[i]);
	return (before || (lex_is_op(lx, first - 1, '(') && word)) &&
	       (lex_is_op(lx, last, ')') ||
		tok_is(lx, lex_tok(lx, last), "&&") || tok_is(lx, lex_tok(lx, last), "||"));
}

static void use_member(struct callback_using *u, const struct lexed *lx, const struct expr *e)
{
	const struct tok *name = lex_tok(lx, e->tok), *first = lex_tok(lx, e->first);
	size_t end = (size_t)name->off + name->len, object_end;
	const char *object;

	VEC_PUSH(&u->seen, name->off);
	if (u->fills && !lex_is_op(lx, e->tok + 1, '=')) {
		cannot(u, name->line, "calls it or looks at it, and would not see the new form");
		return;
	}
	if (!u->keep || (lex_is_op(lx, e->tok + 1, '=') && !e->paren)) {
		callback_edit(u, name->off, name->len, u->cb->now);
		return;
	}
	object_end = (size_t)lex_tok(lx, e->a->last - 1)->off + lex_tok(lx, e->a->last - 1)->len;
	object = arena_printf(u->arena, "%s%.*s", e->arrow ? "" : "&",
			      (int)(object_end - first->off), lx->src + first->off);
	if (lex_is_op(lx, e->tok + 1, '(')) {
		bool none = lex_is_op(lx, e->tok + 2, ')');

		callback_edit(u, first->off, (size_t)lex_tok(lx, e->tok + 1)->off + 1 - first->off,
		     arena_printf(u->arena, "%s(%s%s", u->cb->helper, object, none ? "" : ", "));
	} else if (is_test(lx, e->first, e->tok + 1) && !strpbrk(object, "(+")) {
		const char *access = arena_printf(u->arena, "%.*s", (int)(name->off - first->off),
						  lx->src + first->off);
		bool alone = lex_is_op(lx, e->first - 1, '(') && lex_is_op(lx, e->tok + 1, ')');

		callback_edit(u, first->off, end - first->off,
			      arena_printf(u->arena, "%s%s%s || %s%s%s", alone ? "" : "(", access,
					   u->cb->now, access, u->cb->member,
					   alone ? "" : ")"));
	} else {
		cannot(u, name->line, "does something else with it than to fill it, to call it, or "
				      "to ask whether it is there");
	}
}

static void on_member(struct walker *w, struct expr *e, const struct walk_use *use)
{
	struct callback_using *u = w->payload;
	const char *type;

	(void)use;
	if (w->macro || w->expanded || strcmp(e->name, u->cb->member) != 0)
		return;
	type = infer_type(w, e->a);
	if (type && is_tag(type, u->cb->tag))
		use_member(u, w->p.lx, e);
	else if (type)
		VEC_PUSH(&u->seen, lex_tok(w->p.lx, e->tok)->off);
}

static void on_element(struct walker *w, const char *agg, const char *name, uint32_t pos,
		       struct expr *value, uint32_t tok)
{
	struct callback_using *u = w->payload;
	const struct lexed *lx = w->p.lx;

	(void)pos;
	(void)value;
	if (w->macro || w->expanded || !agg)
		return;
	if (!name && is_tag(agg, u->cb->tag))
		cannot(u, lex_tok(lx, tok)->line, "fills the structure by position");
	if (!name || strcmp(name, u->cb->member) != 0)
		return;
	for (uint32_t i = tok + 1; i-- > 0 && i + 4 > tok;)
		if (tok_is(lx, lex_tok(lx, i), name)) {
			const struct tok *t = lex_tok(lx, i);

			VEC_PUSH(&u->seen, t->off);
			if (is_tag(agg, u->cb->tag))
				callback_edit(u, t->off, t->len, u->cb->now);
			return;
		}
}

static bool is_seen(const struct callback_using *u, size_t at)
{
	for (size_t i = 0; i < u->seen.n; i++)
		if (u->seen.items[i] == at)
			return true;
	return false;
}

/* Whether a member of something unknown may be it: what has members is no function's pointer. */
static bool may_be(const char *text, size_t len, size_t at, size_t n)
{
	const char *before = text + at, *next = before + n, *end = text + len;

	while (before > text && strchr(" \t", before[-1]))
		before--;
	while (next < end && strchr(" \t\n", *next))
		next++;
	/* in the text of a macro it may be anything of that name */
	return before > text && strchr(".>", before[-1]) && next < end && !strchr(".[", *next) &&
	       !lex_is_word(*next) && !(*next == '-' && next + 1 < end && next[1] == '>');
}

int callback_find_uses(struct callback_using *u, struct ctree *tree, const char *text, size_t len,
		     struct err *err)
{
	static const struct walk_ops ops = { .member = on_member, .element = on_element };
	const struct convert_symbol symbol = { CONVERT_MEMBER, u->cb->member };
	convert_places all = VEC_INIT;
	struct walker w = { .tree = tree, .path = u->path, .ops = &ops, .payload = u };
	struct cfile cf;
	int rc;

	cfile_parse(&cf, text, len, LEX_FULL);
	w.cf = &cf;
	rc = walk_file(&w, err);
	walker_release(&w);
	convert_all_uses(&all, &symbol, text, len);
	for (size_t i = 0; rc >= 0 && i < all.n && !u->why; i++) {
		if (!is_seen(u, all.items[i]) &&
		    may_be(text, len, all.items[i], strlen(symbol.name)))
			cannot(u, text_line_of(text, all.items[i]),
			       "has it of something whose type cannot be told");
	}
	VEC_RELEASE(&all);
	cfile_release(&cf);
	return rc < 0 ? rc : 0;
}

void callback_using_release(struct callback_using *u)
{
	VEC_RELEASE(&u->edits);
	VEC_RELEASE(&u->seen);
}
