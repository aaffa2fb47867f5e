// SPDX-License-Identifier: GPL-2.0-only
#include "capi/macro-calls.h"

#include <stdlib.h>
#include <string.h>

#include "base/char.h"
#include "capi/lex.h"
#include "capi/words.h"

static bool is_macro(const struct cref *r)
{
	return r->fact->kind == FACT_MACRO || r->fact->kind == FACT_CONST;
}

static bool is_param(const struct cref *r, const char *name)
{
	const struct facts *f = r->facts;

	for (uint32_t i = 0; i < r->fact->n_subs; i++)
		if (strcmp(facts_str(f, f->subs[r->fact->first_sub + i].name), name) == 0)
			return true;
	return false;
}

static bool names_it(const struct cref *r, const char *name)
{
	return !is_macro(r) || is_param(r, name) ||
	       strstr(cref_str(r, r->fact->type), name);
}

static bool is_op(const struct tok *t, uint16_t op)
{
	return t->kind == TOK_PUNCT && t->op == op;
}

/* A name before `(` that is no member, no keyword and pastes nothing. */
static bool is_call(const struct lexed *lx, size_t i)
{
	const struct tok *t = &lx->toks.items[i];
	const struct tok *prev = i ? t - 1 : NULL;

	if (t->kind != TOK_IDENT || t->op != WORD_NONE || !is_op(t + 1, '('))
		return false;
	return !prev || !(is_op(prev, '.') || is_op(prev, OP_ARROW) ||
			  is_op(prev, OP_PASTE) || prev->kind == TOK_IDENT);
}

/* Alone in a call: what is called may make a string of it. */
static bool is_argument(const struct lexed *lx, size_t i)
{
	const struct tok *t = &lx->toks.items[i];

	if (!i || !(is_op(t + 1, ',') || is_op(t + 1, ')')))
		return false;
	return is_op(t - 1, ',') ||
	       (is_op(t - 1, '(') && i > 1 && (t - 2)->kind == TOK_IDENT);
}

/* A name in capitals that is no member, and that nothing is made of. */
static bool is_value(const struct lexed *lx, size_t i)
{
	const struct tok *t = &lx->toks.items[i];
	const struct tok *prev = i ? t - 1 : NULL;

	if (t->kind != TOK_IDENT || t->op != WORD_NONE || is_op(t + 1, OP_PASTE) ||
	    !name_in_capitals(lx->src + t->off, t->len) || is_argument(lx, i))
		return false;
	return !prev || !(is_op(prev, '.') || is_op(prev, OP_ARROW) || is_op(prev, '#') ||
			  is_op(prev, OP_PASTE) || prev->kind == TOK_IDENT);
}

bool name_in_capitals(const char *s, size_t len)
{
	bool upper = false;

	for (size_t i = 0; i < len; i++) {
		if (char_is_lower(s[i]))
			return false;
		upper |= char_is_upper(s[i]);
	}
	return upper;
}

static void words_of(name_vec *out, struct arena *a, const struct cref *r)
{
	_cleanup_lexed_ struct lexed lx;
	const char *body = cref_str(r, r->fact->type);

	lex(&lx, body, strlen(body), LEX_FULL);
	for (size_t i = 0; i + 1 < lx.toks.n; i++) {
		const struct tok *t = &lx.toks.items[i];
		const char *name;
		bool old = false;

		if (!is_call(&lx, i) && !is_value(&lx, i))
			continue;
		name = arena_strndup(a, body + t->off, t->len);
		for (size_t k = 0; k < out->n && !old; k++)
			old = strcmp(out->items[k], name) == 0;
		if (!old && !is_param(r, name))
			VEC_PUSH(out, name);
	}
}

void macro_words(name_vec *out, struct arena *a, const cref_vec *refs)
{
	for (size_t i = 0; i < refs->n; i++)
		if (is_macro(&refs->items[i]))
			words_of(out, a, &refs->items[i]);
}

static void calls_of(name_vec *out, struct arena *a, const cref_vec *was,
		     const struct cref *r)
{
	_cleanup_lexed_ struct lexed lx;
	const char *body = cref_str(r, r->fact->type);

	lex(&lx, body, strlen(body), LEX_FULL);
	for (size_t i = 0; i + 1 < lx.toks.n; i++) {
		const struct tok *t = &lx.toks.items[i];
		const char *name;
		bool old = false;

		if (!is_call(&lx, i))
			continue;
		name = arena_strndup(a, body + t->off, t->len);
		for (size_t k = 0; k < was->n && !old; k++)
			old = names_it(&was->items[k], name);
		for (size_t k = 0; k < out->n && !old; k++)
			old = strcmp(out->items[k], name) == 0;
		if (!old && !is_param(r, name))
			VEC_PUSH(out, name);
	}
}

void macro_new_calls(name_vec *out, struct arena *a, const cref_vec *was,
		     const cref_vec *is)
{
	for (size_t i = 0; i < is->n; i++)
		if (is_macro(&is->items[i]))
			calls_of(out, a, was, &is->items[i]);
}
