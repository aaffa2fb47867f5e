// SPDX-License-Identifier: GPL-2.0-only
/* Which branches of conditionals are read together, and what holds in one. */
#include <string.h>

#include "base/strbuf.h"
#include "capi/lex-internal.h"

/* Whether a branch closes what it opens and nothing else. */
static bool balanced(const struct lexed *lx, const struct cond *c)
{
	bool clean = true;
	long depth[3] = { 0, 0, 0 };

	for (uint32_t i = c->first; i < c->last; i++) {
		const struct tok *t = &lx->toks.items[i];
		const char *p;
		static const char brackets[] = "()[]{}";

		if (t->kind != TOK_PUNCT || t->op > 255 || t->flags & TOK_DROPPED)
			continue;
		p = strchr(brackets, t->op);
		if (!p)
			continue;
		depth[(p - brackets) / 2] += (p - brackets) % 2 ? -1 : 1;
		if (depth[(p - brackets) / 2] < 0)
			clean = false;
	}
	return clean && !depth[0] && !depth[1] && !depth[2];
}

static void drop(struct lexed *lx, const struct cond *c)
{
	for (uint32_t i = c->first; i < c->last; i++) {
		struct tok *t = &lx->toks.items[i];

		if (t->kind == TOK_IDENT && !(c->flags & COND_DEAD) &&
		    !(t->flags & TOK_DROPPED))
			VEC_PUSH(&lx->dropped, *t);
		t->flags |= TOK_DROPPED;
	}
}

/* Whether a statement or declaration can begin at token @i. */
static bool at_boundary(const struct lexed *lx, uint32_t i)
{
	while (i-- > 0) {
		const struct tok *t = &lx->toks.items[i];

		if (t->flags & TOK_DROPPED)
			continue;
		if (t->kind != TOK_PUNCT)
			return false;
		/* `)` and `:` : after if (...), a macro line, or a label */
		return t->op == ';' || t->op == '{' || t->op == '}' ||
		       t->op == ',' || t->op == ')' || t->op == ':';
	}
	return true;
}

/*
 * Branches come in the order of their opening, so inner groups have higher
 * numbers than the group around them: settle from the back. @next chains the
 * branches of one group.
 */
void lex_settle(struct lexed *lx)
{
	const uint8_t cut = COND_CONFLICT | COND_TOP;
	struct lex_heads heads = { VEC_INIT, VEC_INIT };
	size_t n = lx->conds.n;
	_cleanup_free_ uint32_t *next = NULL;
	_cleanup_free_ uint32_t *last = NULL;

	if (n <= 1)
		return;
	next = mem_zalloc(n * sizeof(*next));
	last = mem_zalloc(n * sizeof(*last));
	for (uint32_t i = 1; i < n; i++) {
		uint32_t g = lx->conds.items[i].group;

		if (last[g])
			next[last[g]] = i;
		last[g] = i;
	}
	for (uint32_t g = (uint32_t)n - 1; g > 0; g--) {
		uint32_t live = 0, kept = 0;
		bool all_clean = true;

		if (lx->conds.items[g].group != g)
			continue;
		for (uint32_t i = g; i; i = next[i]) {
			const struct cond *c = &lx->conds.items[i];

			if (c->flags & COND_DEAD) {
				drop(lx, c);
				continue;
			}
			live++;
			if (!balanced(lx, c) || (c->flags & COND_IN_PAREN) ||
			    (c->first != c->last && !at_boundary(lx, c->first)))
				all_clean = false;
		}
		if (live < 2 || all_clean)
			continue;
		for (uint32_t i = g; i; i = next[i]) {
			const struct cond *c = &lx->conds.items[i];

			if (c->flags & COND_DEAD || !kept++)
				continue;
			if ((lx->conds.items[g].flags & cut) == cut)
				lex_other_head(&heads, lx, g, i);
			drop(lx, c);
		}
	}
	lex_compact(lx, &heads);
}

const char *lex_guard(struct arena *a, const struct lexed *lx, uint32_t cond)
{
	const char *out = NULL;

	for (; cond; cond = lx->conds.items[cond].parent) {
		const char *t = lx->conds.items[cond].text;

		if (!t)
			continue;
		out = out ? arena_printf(a, "%s && %s", t, out) : t;
	}
	return out ? arena_strdup(a, out) : NULL;
}

bool lex_opposite(const char *a, const char *b)
{
	if (!a || !b)
		return false;
	return (a[0] == '!' && strcmp(a + 1, b) == 0) ||
	       (b[0] == '!' && strcmp(b + 1, a) == 0);
}

bool lex_exclusive(const struct lexed *lx, uint32_t a, uint32_t b)
{
	const struct cond *c = lx->conds.items;

	for (uint32_t i = a; i; i = c[i].parent)
		for (uint32_t j = b; j; j = c[j].parent)
			if ((i != j && c[i].group == c[j].group) ||
			    lex_opposite(c[i].text, c[j].text))
				return true;
	return false;
}
