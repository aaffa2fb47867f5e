// SPDX-License-Identifier: GPL-2.0-only
/*
 * New arrays of char whose initialiser leaves no room for its NUL, where
 * -Wunterminated-string-initialization is on now.
 */
#include "capi/layout.h"
#include "capi/rule-check.h"

struct look {
	struct sweep *sw;
	enum check_side provider;
	const struct flag_place *on;
	struct fresh *fresh;
	const struct lexed *lx;
};

/* Bytes of one literal, without quotes: an escape is one. */
static uint64_t count_bytes(const char *s, size_t n)
{
	uint64_t bytes = 0;

	for (size_t i = 1; i + 1 < n; bytes++) {
		if (s[i++] != '\\')
			continue;
		if (s[i] == 'x') {
			for (i++; i + 1 < n && strchr("0123456789abcdefABCDEF", s[i]); i++)
				;
		} else if (s[i] >= '0' && s[i] <= '7') {
			for (int k = 0; k < 3 && i + 1 < n && s[i] >= '0' && s[i] <= '7'; k++)
				i++;
		} else {
			i++;
		}
	}
	return bytes;
}

/* The literals from @i on, up to the end of an initialiser; false: something else. */
static bool initialiser(uint64_t *bytes, const struct lexed *lx, uint32_t i)
{
	uint32_t first = i;

	*bytes = 0;
	for (; lex_tok(lx, i)->kind == TOK_STR; i++) {
		const struct tok *t = lex_tok(lx, i);

		/* L"", or a name that a macro gives */
		if (lx->src[t->off] != '"')
			return false;
		*bytes += count_bytes(lx->src + t->off, t->len);
	}
	return i > first && (lex_is_op(lx, i, ';') || lex_is_op(lx, i, ','));
}

/* Whether what is declared at @i is of char: `static const char x`. */
static bool is_char(const struct lexed *lx, uint32_t i)
{
	while (i-- > 0) {
		const struct tok *t = lex_tok(lx, i);

		if (t->kind != TOK_IDENT)
			return false;
		if (tok_is(lx, t, "char") || tok_is(lx, t, "u8"))
			return true;
	}
	return false;
}

/* How many elements: a number, or a name for one. 1 known, 0 not, <0 failed. */
static int length(uint64_t *out, const struct look *k, uint32_t i, struct err *err)
{
	const struct layout_tree v = { k->sw->merged, k->sw->in->merged, k->sw->repo,
				       k->fresh->path };
	const struct tok *t = lex_tok(k->lx, i);
	_cleanup_free_ char *name = mem_strndup(k->lx->src + t->off, t->len);

	return layout_constant(out, &v, name, err);
}

static void report(struct look *k, uint32_t i, uint64_t bytes)
{
	const struct tok *t = lex_tok(k->lx, i);
	struct sweep *sw = k->sw;
	const char *name = arena_strndup(&sw->arena, k->lx->src + t->off, t->len);
	struct check_finding *f = sweep_report(sw, CHECK_NEW_CHECK, CHECK_LIKELY,
					       k->provider, k->fresh->path, t->line, name);

	f->message = arena_printf(&sw->arena, "%s has %llu bytes and no room for the NUL of "
				  "its string, which the compiler checks now", f->symbol,
				  (unsigned long long)bytes);
	f->guard = lex_guard(&sw->arena, k->lx, t->cond);
	f->after = (struct delta_place){
		.path = arena_strdup(&sw->arena, k->on->path), .line = k->on->line,
	};
}

/* `NAME [ LENGTH ] = "…"` at @i. */
static int one_array(struct look *k, uint32_t i, struct err *err)
{
	const struct lexed *lx = k->lx;
	const struct tok *t = lex_tok(lx, i);
	uint64_t bytes, room;
	int rc;

	if (t->kind != TOK_IDENT || t->flags & TOK_CONFLICT || !lex_is_op(lx, i + 1, '[') ||
	    !lex_is_op(lx, i + 3, ']') || !lex_is_op(lx, i + 4, '=') ||
	    !fresh_line(k->fresh, t->line) || !initialiser(&bytes, lx, i + 5) ||
	    !is_char(lx, i))
		return 0;
	rc = length(&room, k, i + 2, err);
	if (rc > 0 && room == bytes)
		report(k, i, bytes);
	return rc < 0 ? rc : 0;
}

int string_consumer(struct sweep *sw, enum check_side provider,
		    const struct flag_place *on, struct fresh *f, struct err *err)
{
	_cleanup_lexed_ struct lexed lx = { 0 };
	struct look k = { .sw = sw, .provider = provider, .on = on, .fresh = f,
			  .lx = &lx };
	int rc = 0;

	lex(&lx, f->merged.data, f->merged.len, LEX_FULL);
	for (uint32_t i = 0; rc >= 0 && i + 6 < lx.toks.n; i++)
		rc = one_array(&k, i, err);
	return rc;
}
