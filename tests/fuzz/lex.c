// SPDX-License-Identifier: GPL-2.0-only
/*
 * Tokens of any bytes: in order (but for heads that conflict markers cut), within
 * the text, in conditionals that exist.
 */
#include "capi/lex.h"
#include "fuzz.h"

static void check_tokens(const struct lexed *lx, uint32_t lines)
{
	uint32_t off = 0, line = 1;

	INSIST(lx->toks.n > 0);
	for (size_t i = 0; i < lx->toks.n; i++) {
		const struct tok *t = &lx->toks.items[i];
		bool back = i && t[-1].flags & TOK_CONFLICT;

		INSIST((t->kind == TOK_END) == (i + 1 == lx->toks.n));
		INSIST((t->off >= off || back) && t->len <= lx->len - t->off);
		INSIST(t->len > 0 || t->kind == TOK_END);
		INSIST((t->line >= line || back) && t->line <= lines);
		INSIST(t->cond < lx->conds.n);
		INSIST(!(t->flags & TOK_DROPPED));
		INSIST(t->kind != TOK_IDENT ||
		       t->hash == lex_hash(lx->src + t->off, t->len));
		off = t->off + t->len;
		line = t->line;
	}
}

static void check_conds(const struct lexed *lx, uint32_t lines)
{
	struct arena a = ARENA_INIT;

	for (uint32_t i = 0; i < lx->conds.n; i++) {
		const struct cond *c = &lx->conds.items[i];
		uint32_t other = (uint32_t)lx->conds.n - 1 - i;

		INSIST(i ? c->parent < i : !c->parent);
		INSIST(c->group <= i);
		INSIST(c->line >= 1 && c->line <= lines);
		if (i < 64)
			(void)lex_guard(&a, lx, i);
		if (i < 64)
			INSIST(lex_exclusive(lx, i, other) ==
			       lex_exclusive(lx, other, i));
		INSIST(i >= 64 || !lex_exclusive(lx, i, 0));
	}
	arena_release(&a);
}

static void check_macros(const struct lexed *lx, uint32_t lines)
{
	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];
		struct lexed body;

		INSIST(m->off <= lx->len && m->len <= lx->len - m->off);
		INSIST(m->line >= 1 && m->line <= lines);
		INSIST(m->cond < lx->conds.n);
		INSIST(m->function_like || !m->n_params);
		if (i >= 64)
			continue;
		lex_range(&body, lx, m->off, m->len, m->line);
		check_tokens(&body, lines);
		lexed_release(&body);
	}
	for (size_t i = 0; i < lx->includes.n; i++) {
		INSIST(lx->includes.items[i].line <= lines);
		INSIST(lx->includes.items[i].cond < lx->conds.n);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const enum lex_mode modes[] = { LEX_FULL, LEX_DECLS };
	const char *s = (const char *)data;
	uint32_t lines = 1;

	for (size_t i = 0; i < size; i++)
		lines += s[i] == '\n';
	for (size_t i = 0; i < 2; i++) {
		struct lexed lx;

		lex(&lx, s, size, modes[i]);
		check_tokens(&lx, lines);
		check_conds(&lx, lines);
		check_macros(&lx, lines);
		lexed_release(&lx);
	}
	return 0;
}
