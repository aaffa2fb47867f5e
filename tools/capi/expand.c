// SPDX-License-Identifier: GPL-2.0-only
#include "capi/expand.h"

#define MAX_DEPTH 8
#define MAX_ARGS 16

static const struct macro *find_macro(const struct lexed *lx, const char *name,
				      size_t len)
{
	const struct macro *found = NULL;

	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (m->function_like && !m->undef && strlen(m->name) == len &&
		    memcmp(m->name, name, len) == 0 &&
		    !(lx->conds.items[m->cond].flags & COND_DEAD))
			found = m;
	}
	return found;
}

static const char *param(const struct macro *m, const char *s, size_t len,
			 const char *const *args, size_t n)
{
	for (uint32_t i = 0; i < m->n_params; i++)
		if (strlen(m->params[i]) == len && memcmp(m->params[i], s, len) == 0)
			return i < n ? args[i] : "";
	return NULL;
}

/* The body with the arguments in place; # and ## are done. */
static void substitute(struct strbuf *out, const struct lexed *lx,
		       const struct macro *m, const char *const *args, size_t n)
{
	_cleanup_lexed_ struct lexed body;
	bool glue = true;	/* no blank before the next token */

	lex_range(&body, lx, m->off, m->len, m->line);
	for (size_t i = 0; i + 1 < body.toks.n; i++) {
		const struct tok *t = &body.toks.items[i];
		const char *text = body.src + t->off;
		const char *arg;

		if (t->kind == TOK_PUNCT && t->op == OP_PASTE) {
			strbuf_rtrim(out);
			glue = true;
			continue;
		}
		if (!glue)
			strbuf_addch(out, ' ');
		glue = false;
		if (t->kind == TOK_PUNCT && t->op == '#' &&
		    body.toks.items[i + 1].kind == TOK_IDENT) {
			strbuf_addstr(out, "\"\"");
			i++;
			continue;
		}
		arg = t->kind == TOK_IDENT ? param(m, text, t->len, args, n) : NULL;
		if (arg)
			strbuf_addstr(out, arg);
		else
			strbuf_add(out, text, t->len);
	}
}

static bool expand_text(struct strbuf *out, const struct lexed *lx,
			const char *text, size_t len, unsigned int depth);

/* One call in @in whose name is token @i; returns the token behind it, or 0. */
static size_t nested_call(struct strbuf *out, const struct lexed *lx,
			  const struct lexed *in, size_t i, unsigned int depth)
{
	const struct tok *t = in->toks.items;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	_cleanup_strbuf_ struct strbuf sub = STRBUF_INIT;
	const char *args[MAX_ARGS];
	const struct macro *m;
	size_t n = 0, first, k;
	int nest = 0;

	if (t[i].kind != TOK_IDENT || t[i + 1].kind != TOK_PUNCT ||
	    t[i + 1].op != '(')
		return 0;
	m = find_macro(lx, in->src + t[i].off, t[i].len);
	if (!m)
		return 0;
	first = i + 2;
	for (k = first; t[k].kind != TOK_END; k++) {
		bool punct = t[k].kind == TOK_PUNCT;
		bool end = punct && t[k].op == ')' && nest == 0;

		if (punct && (t[k].op == '(' || t[k].op == '[' || t[k].op == '{'))
			nest++;
		if (punct && !end && (t[k].op == ')' || t[k].op == ']' || t[k].op == '}'))
			nest--;
		if (!end && !(punct && t[k].op == ',' && nest == 0))
			continue;
		if (n < MAX_ARGS && k > first)
			args[n++] = arena_strndup(&a, in->src + t[first].off,
						  t[k - 1].off + t[k - 1].len -
							  t[first].off);
		first = k + 1;
		if (end)
			break;
	}
	if (t[k].kind == TOK_END)
		return 0;
	substitute(&sub, lx, m, args, n);
	if (!expand_text(out, lx, sub.buf, sub.len, depth + 1))
		return 0;
	return k + 1;
}

static bool expand_text(struct strbuf *out, const struct lexed *lx,
			const char *text, size_t len, unsigned int depth)
{
	_cleanup_lexed_ struct lexed in;

	if (depth > MAX_DEPTH || out->len + len > EXPAND_MAX_BYTES) {
		strbuf_add(out, text, len < EXPAND_MAX_BYTES ? len : 0);
		in = (struct lexed){ 0 };
		return depth <= MAX_DEPTH;
	}
	lex(&in, text, len, LEX_FULL);
	for (size_t i = 0; i + 1 < in.toks.n;) {
		const struct tok *t = &in.toks.items[i];
		size_t next = nested_call(out, lx, &in, i, depth);

		if (next) {
			i = next;
			continue;
		}
		strbuf_addch(out, ' ');
		strbuf_add(out, in.src + t->off, t->len);
		i++;
	}
	return true;
}

bool expand_call(struct strbuf *out, const struct lexed *lx, const char *name,
		 size_t name_len, const char *const *args, size_t n)
{
	const struct macro *m = find_macro(lx, name, name_len);
	_cleanup_strbuf_ struct strbuf sub = STRBUF_INIT;

	if (!m || n > MAX_ARGS)
		return false;
	substitute(&sub, lx, m, args, n);
	return expand_text(out, lx, sub.buf, sub.len, 0);
}
