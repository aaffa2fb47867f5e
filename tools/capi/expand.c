// SPDX-License-Identifier: GPL-2.0-only
#include "capi/expand.h"

#include "capi/parse.h"

#define MAX_DEPTH 8

struct expander {
	expand_find find;
	void *payload;
};

bool expand_from_macro(struct expand_macro *out, const struct lexed *lx, const struct macro *m)
{
	if (m->n_params > EXPAND_MAX_ARGS)
		return false;
	*out = (struct expand_macro){
		.body = lx->src + m->off, .body_len = m->len, .n_params = m->n_params,
		.variadic = m->variadic, .rest = m->rest,
	};
	for (unsigned int i = 0; i < out->n_params; i++)
		out->params[i] = m->params[i];
	return true;
}

bool expand_find_in_file(void *payload, const char *name, size_t len,
			 struct expand_macro *out)
{
	const struct lexed *lx = payload;
	const struct macro *found = NULL;

	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (m->function_like && !m->undef && strlen(m->name) == len &&
		    memcmp(m->name, name, len) == 0 &&
		    !(lx->conds.items[m->cond].flags & COND_DEAD))
			found = m;
	}
	return found && expand_from_macro(out, lx, found);
}

const struct macro *expand_macro_at(const struct lexed *lx, const char *name, size_t len,
				    uint32_t off)
{
	const struct macro *found = NULL;

	for (size_t i = 0; i < lx->macros.n && lx->macros.items[i].off < off; i++)
		if (strlen(lx->macros.items[i].name) == len &&
		    memcmp(lx->macros.items[i].name, name, len) == 0)
			found = &lx->macros.items[i];
	return found && found->function_like && !found->undef ? found : NULL;
}

void expand_from_fact(struct expand_macro *out, const struct facts *facts,
		      const struct fact *f)
{
	*out = (struct expand_macro){
		.body = facts_str(facts, f->type), .n_params = f->n_subs,
		.variadic = f->flags & FACT_VARIADIC,
	};
	out->body_len = strlen(out->body);
	for (uint32_t i = 0; i < f->n_subs; i++)
		out->params[i] = facts_str(facts, facts->subs[f->first_sub + i].name);
}

static const char *param(const struct expand_macro *m, const char *s, size_t len,
			 const char *const *args, size_t n)
{
	for (unsigned int i = 0; i < m->n_params; i++)
		if (strlen(m->params[i]) == len && memcmp(m->params[i], s, len) == 0)
			return i < n ? args[i] : "";
	return NULL;
}

/* Whether a token stands for the variable part. */
static bool is_rest(const struct lexed *body, const struct tok *t,
		    const struct expand_macro *m)
{
	return m->variadic &&
	       (tok_is(body, t, "__VA_ARGS__") || (m->rest && tok_is(body, t, m->rest)));
}

/* `, ## __VA_ARGS__` at the comma: with nothing behind it the comma goes, too. */
static bool drops_comma(const struct lexed *body, size_t i, const struct expand_macro *m,
			size_t n)
{
	const struct tok *t = &body->toks.items[i];

	return m->variadic && n <= m->n_params && i + 3 < body->toks.n &&
	       t->kind == TOK_PUNCT && t->op == ',' && t[1].kind == TOK_PUNCT &&
	       t[1].op == OP_PASTE && is_rest(body, &t[2], m);
}

/* The body with the arguments in place; # and ## are done. */
static void substitute(struct strbuf *out, const struct expand_macro *m,
		       const char *const *args, size_t n)
{
	const struct lexed whole = { .src = m->body, .len = m->body_len };
	_cleanup_lexed_ struct lexed body;
	bool glue = true;	/* no blank before the next token */

	/* a body may begin with a #, which is no directive */
	lex_range(&body, &whole, 0, (uint32_t)m->body_len, 1);
	for (size_t i = 0; i + 1 < body.toks.n; i++) {
		const struct tok *t = &body.toks.items[i];
		const char *text = body.src + t->off;
		const char *arg;

		if (drops_comma(&body, i, m, n)) {
			i += 2;
			continue;
		}
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
		/* the rest of a variadic macro's arguments */
		if (!arg && is_rest(&body, t, m)) {
			for (size_t k = m->n_params; k < n; k++) {
				strbuf_addstr(out, k > m->n_params ? ", " : "");
				strbuf_addstr(out, args[k]);
			}
			continue;
		}
		if (arg)
			strbuf_addstr(out, arg);
		else
			strbuf_add(out, text, t->len);
	}
}

static bool expand_in(struct strbuf *out, const struct expander *x,
		      const char *text, size_t len, unsigned int depth);

/* One call in @in whose name is token @i; returns the token behind it, or 0. */
static size_t nested_call(struct strbuf *out, const struct expander *x,
			  const struct lexed *in, size_t i, unsigned int depth)
{
	const struct tok *t = in->toks.items;
	_cleanup_arena_ struct arena a = ARENA_INIT;
	_cleanup_strbuf_ struct strbuf sub = STRBUF_INIT;
	const char *args[EXPAND_MAX_ARGS];
	struct expand_macro m;
	size_t n = 0, first, k;
	int nest = 0;

	if (t[i].kind != TOK_IDENT || t[i + 1].kind != TOK_PUNCT ||
	    t[i + 1].op != '(')
		return 0;
	if (!x->find(x->payload, in->src + t[i].off, t[i].len, &m))
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
		if (n < EXPAND_MAX_ARGS && k > first)
			args[n++] = arena_strndup(&a, in->src + t[first].off,
						  t[k - 1].off + t[k - 1].len -
							  t[first].off);
		first = k + 1;
		if (end)
			break;
	}
	if (t[k].kind == TOK_END)
		return 0;
	substitute(&sub, &m, args, n);
	if (!expand_in(out, x, sub.buf, sub.len, depth + 1))
		return 0;
	return k + 1;
}

static bool expand_in(struct strbuf *out, const struct expander *x,
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
		size_t next = nested_call(out, x, &in, i, depth);

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

bool expand_call(struct strbuf *out, expand_find find, void *payload,
		 const char *name, size_t name_len, const char *const *args,
		 size_t n)
{
	const struct expander x = { find, payload };
	_cleanup_strbuf_ struct strbuf sub = STRBUF_INIT;
	struct expand_macro m;

	if (n > EXPAND_MAX_ARGS || !find(payload, name, name_len, &m))
		return false;
	substitute(&sub, &m, args, n);
	return expand_in(out, &x, sub.buf, sub.len, 0);
}

bool expand_text(struct strbuf *out, expand_find find, void *payload, const char *text,
		 size_t len)
{
	const struct expander x = { find, payload };

	return expand_in(out, &x, text, len, 0);
}

bool expand_call_at(struct strbuf *out, const struct lexed *lx, uint32_t i)
{
	struct parser p = { .lx = lx };
	const struct tok *name = lex_tok(lx, i), *close;
	struct expand_macro m;

	if (!lex_is_op(lx, i + 1, '(') ||
	    !expand_find_in_file((void *)(uintptr_t)lx, lx->src + name->off, name->len, &m))
		return false;
	close = lex_tok(lx, parse_match(&p, i + 1) - 1);
	return expand_text(out, expand_find_in_file, (void *)(uintptr_t)lx,
			   lx->src + name->off, tok_span(name, close));
}
