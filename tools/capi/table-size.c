// SPDX-License-Identifier: GPL-2.0-only
#include "capi/table-size.h"

#include <string.h>

#include "capi/expand.h"
#include "capi/parse.h"

struct count {
	const struct layout_tree *v;
	uint64_t next, most;
	struct arena *arena;
	struct err *err;
};

/* Where an element's index is put, "[X] =" or "[X ... Y] ="; 0 when it is not plain. */
static uint32_t index_token(const struct lexed *lx, uint32_t i)
{
	if (lex_is_op(lx, i + 2, ']'))
		return i + 1;
	return lex_is_op(lx, i + 2, OP_ELLIPSIS) && lex_is_op(lx, i + 4, ']') ? i + 3 : 0;
}

/* The element that begins at @i: 1 counted, 0 it cannot be told, <0 failed. */
static int element(struct count *c, const struct lexed *lx, uint32_t i)
{
	if (lex_is_op(lx, i, '[')) {
		uint32_t at = index_token(lx, i);
		const struct tok *t = lex_tok(lx, at);
		int rc = 0;

		if (at)
			rc = layout_constant(&c->next, c->v,
					     arena_strndup(c->arena, lx->src + t->off, t->len),
					     c->err);
		if (rc <= 0)
			return rc;
	}
	c->next++;
	if (c->next > c->most)
		c->most = c->next;
	return 1;
}

/*
 * What a macro of the file makes at @i, any number of elements: as element(). *@whole: they end
 * in a comma, or are none, so that the next one follows the call.
 */
static int by_macro(bool *whole, struct count *c, const struct lexed *lx, uint32_t i)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed made = { 0 };
	struct parser p = { .lx = &made };
	uint32_t end;
	int rc = 1;

	if (!expand_call_at(&text, lx, i))
		return 0;
	lex(&made, text.buf, text.len, LEX_FULL);
	end = (uint32_t)made.toks.n - 1;
	*whole = !end || lex_is_op(&made, end - 1, ',');
	for (uint32_t k = 0; rc > 0 && k < end;) {
		/* what the file does not define may be any number of them, too */
		rc = lex_tok(&made, k)->kind == TOK_IDENT && lex_is_op(&made, k + 1, '(') ?
			     0 : element(c, &made, k);
		k = parse_find(&p, k, end, ',') + 1;
	}
	return rc;
}

static int elements(uint64_t *out, const struct layout_tree *v, const struct lexed *lx,
		    const struct cbody *init, struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct parser p = { .lx = lx };
	struct count c = { .v = v, .arena = &a, .err = err };
	uint32_t end = init->last - 1;
	int rc = 1;

	if (!lex_is_op(lx, init->first, '{'))
		return 0;
	for (uint32_t i = init->first + 1; rc > 0 && i < end;) {
		const struct tok *t = lex_tok(lx, i);
		bool call = t->kind == TOK_IDENT && lex_is_op(lx, i + 1, '('), whole = false;

		if (t->cond != lx->toks.items[init->first].cond)
			return 0;
		rc = call ? by_macro(&whole, &c, lx, i) : element(&c, lx, i);
		i = whole ? parse_match(&p, i + 1) : parse_find(&p, i, end, ',') + 1;
	}
	*out = c.most;
	return rc;
}

int table_size(uint64_t *out, const struct layout_tree *v, const struct cfile *cf,
	       const char *name, struct err *err)
{
	for (size_t i = 0; i < cf->inits.n; i++) {
		const struct cbody *b = &cf->inits.items[i];
		const struct fact *f = &cf->facts.facts[b->fact];
		const char *type = facts_str(&cf->facts, f->type);
		size_t n = strlen(type);
		/* `t[] = {`: as many as there are */
		bool open = b->first > 3 && lex_is_op(&cf->lx, b->first - 2, ']') &&
			    lex_is_op(&cf->lx, b->first - 3, '[');

		if (strcmp(facts_str(&cf->facts, f->name), name) == 0)
			return open && n > 2 && strcmp(type + n - 2, "[]") == 0 ?
				       elements(out, v, &cf->lx, b, err) : 0;
	}
	return 0;
}
