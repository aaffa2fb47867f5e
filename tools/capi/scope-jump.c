// SPDX-License-Identifier: GPL-2.0-only
/* Words that need something around them: a loop to leave, an #if to be read in. */
#include "capi/scope-internal.h"

/* ---------------------------------------------------------------- break, continue */

/* The `if` that the `else` at @i belongs to, when it has braces; else 0. */
static uint32_t if_of(const struct parser *p, uint32_t i)
{
	uint32_t open;

	if (!i || !parse_op(p, i - 1, '}'))
		return 0;
	open = scope_bracket(p, i - 1);
	if (!open || !parse_op(p, open - 1, ')'))
		return 0;
	open = scope_bracket(p, open - 1);
	return open && parse_is(p, open - 1, "if") ? open - 1 : 0;
}

/*
 * The statement that the one at @i is a part of, or the block's brace; 0 when it is
 * a loop, or what nobody knows, and may be left.
 */
static uint32_t outer(const struct parser *p, uint32_t i, bool is_break)
{
	uint32_t open;

	if (parse_is(p, i - 1, "else"))
		return if_of(p, i - 1);
	if (parse_op(p, i - 1, ';') || parse_op(p, i - 1, '{') || parse_op(p, i - 1, '}') ||
	    parse_op(p, i - 1, ':')) {
		open = scope_bracket(p, i);
		return parse_op(p, open, '{') ? open : 0;
	}
	if (!parse_op(p, i - 1, ')'))
		return 0;
	open = scope_bracket(p, i - 1);
	if (open && (parse_is(p, open - 1, "if") ||
		     (parse_is(p, open - 1, "switch") && !is_break)))
		return open - 1;
	return 0;
}

bool scope_is_stray(const struct parser *p, uint32_t first, uint32_t tok)
{
	bool is_break = parse_is(p, tok, "break");

	while (tok > first)
		tok = outer(p, tok, is_break);
	return tok == first;
}

/* -------------------------------------------------------------------- conditionals */

/* Whether the condition @has speaks of what @wanted does. */
static bool speaks_of(const char *has, const char *wanted)
{
	const char *p = wanted;

	if (strcmp(has, wanted) == 0)
		return true;
	while (*p) {
		const char *start = p;

		while (lex_is_word(*p))
			p++;
		if (p > start && !(p - start == 7 && memcmp(start, "defined", 7) == 0)) {
			_cleanup_strbuf_ struct strbuf word = STRBUF_INIT;

			strbuf_add(&word, start, (size_t)(p - start));
			return lex_has_word(has, strlen(has), word.buf);
		}
		if (*p)
			p++;
	}
	return false;
}

bool scope_outside(const struct lexed *lx, uint32_t decl, uint32_t use)
{
	const struct cond *c = lx->conds.items;

	for (uint32_t i = decl; i; i = c[i].parent) {
		bool in = !c[i].text || c[i].flags & (COND_CONFLICT | COND_INCLUDE_GUARD);

		for (uint32_t k = use; k && !in; k = c[k].parent)
			in = k == i || (c[k].text && speaks_of(c[k].text, c[i].text));
		if (!in)
			return true;
	}
	return false;
}

bool scope_is_exposed(const struct parser *p, const struct scope_func *f, uint32_t tok)
{
	const struct scope_name *found = NULL;

	for (size_t i = 0; i < f->locals.n; i++) {
		const struct scope_name *n = &f->locals.items[i];

		if (!parse_is(p, tok, n->name) || n->block >= tok ||
		    parse_match(p, n->block) <= tok)
			continue;
		if (found)
			return false;
		found = n;
	}
	return found && parse_op(p, found->block, '{') &&
	       scope_outside(p->lx, found->cond, parse_tok(p, tok)->cond);
}
