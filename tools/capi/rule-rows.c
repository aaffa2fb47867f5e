// SPDX-License-Identifier: GPL-2.0-only
/*
 * Lists kept in a macro that calls what it is given for each row: `MODES(X)`
 * with `X(IDLE, 0) X(OFF, 1)` in its body. The rows, or the macro that a file
 * hands to such a list, may take another number of arguments now.
 */
#include "capi/rule.h"

#define MAX_LISTS 4 /* lists that hand their macro to one another */

/* The macros of one moment: the tree's, or as they were before the change. */
struct moment {
	struct walker *w;
	expand_find find;
	unsigned int calls; /* the arguments of a call that does not fit */
};

static bool takes(const struct expand_macro *m, unsigned int n)
{
	return n == m->n_params || (m->variadic && n >= m->n_params) ||
	       (!n && m->n_params <= 1);
}

/* Arguments between a parenthesis and its match; UINT32_MAX: more than stands
 * there. */
static unsigned int count_arguments(const struct lexed *lx, size_t *i)
{
	const struct tok *t = lx->toks.items;
	unsigned int n = 0;
	int nest = 0;
	bool unsure = false;

	for (*i += 1; t[*i].kind != TOK_END; *i += 1) {
		const struct tok *k = &t[*i];

		if (k->kind == TOK_PUNCT && k->op == ')' && !nest)
			break;
		n += !n;
		unsure |= tok_is(lx, k, "__VA_ARGS__");
		if (k->kind != TOK_PUNCT)
			continue;
		unsure |= k->op == OP_PASTE;
		if (k->op == '(' || k->op == '[' || k->op == '{')
			nest++;
		else if (k->op == ')' || k->op == ']' || k->op == '}')
			nest--;
		else if (k->op == ',' && !nest)
			n++;
	}
	return unsure ? UINT32_MAX : n;
}

/* The parameter of @list that token @t is; n_params: none. */
static unsigned int which_param(const struct lexed *lx, const struct tok *t,
				const struct expand_macro *list)
{
	unsigned int k = 0;

	if (t->kind != TOK_IDENT)
		return list->n_params;
	while (k < list->n_params && !tok_is(lx, t, list->params[k]))
		k++;
	return k;
}

static bool fits(struct moment *m, const struct expand_macro *list,
		 unsigned int k, const struct expand_macro *row,
		 unsigned int depth);

/* `OTHER(X, …)` at token @i: what OTHER does with the X that parameter @k is.
 */
static bool fits_below(struct moment *m, const struct lexed *lx, size_t i,
		       const struct expand_macro *list, unsigned int k,
		       const struct expand_macro *row, unsigned int depth)
{
	const struct tok *t = lx->toks.items;
	struct expand_macro other;
	unsigned int at = 0;
	size_t j = i + 2;

	if (depth >= MAX_LISTS || t[i].kind != TOK_IDENT ||
	    t[i + 1].kind != TOK_PUNCT || t[i + 1].op != '(' ||
	    !m->find(m->w, lx->src + t[i].off, t[i].len, &other))
		return true;
	/* only among the first arguments, which are plain words */
	while (t[j].kind == TOK_IDENT && t[j + 1].kind == TOK_PUNCT &&
	       t[j + 1].op == ',' && which_param(lx, &t[j], list) != k) {
		j += 2;
		at++;
	}
	if (which_param(lx, &t[j], list) != k || t[j + 1].kind != TOK_PUNCT ||
	    (t[j + 1].op != ',' && t[j + 1].op != ')') || at >= other.n_params)
		return true;
	return fits(m, &other, at, row, depth + 1);
}

/* Whether @row takes what @list calls its parameter @k with. */
static bool fits(struct moment *m, const struct expand_macro *list,
		 unsigned int k, const struct expand_macro *row,
		 unsigned int depth)
{
	_cleanup_lexed_ struct lexed lx = { 0 };
	bool ok = true;

	lex(&lx, list->body, list->body_len, LEX_FULL);
	for (size_t i = 0; ok && i + 1 < lx.toks.n; i++) {
		const struct tok *t = &lx.toks.items[i];
		unsigned int n;

		if (which_param(&lx, t, list) != k) {
			ok = fits_below(m, &lx, i, list, k, row, depth);
			continue;
		}
		if (t[1].kind != TOK_PUNCT || t[1].op != '(')
			continue;
		i++;
		n = count_arguments(&lx, &i);
		ok = n == UINT32_MAX || takes(row, n);
		m->calls = n;
	}
	return ok;
}

/* Whether argument @k of the call, a plain word, is a macro that fits. */
static bool row_fits(struct moment *m, const struct expr *call, uint32_t k)
{
	const char *list = call->a->name, *row = call->args[k]->name;
	struct expand_macro l, r;

	return !m->find(m->w, list, strlen(list), &l) ||
	       !m->find(m->w, row, strlen(row), &r) || k >= l.n_params ||
	       fits(m, &l, k, &r, 0);
}

static const struct delta_change *changed_macro(const struct probe *pr,
						const char *name)
{
	const struct delta_change *ch = probe_change(pr, name, false);

	return ch && ch->after.kind == FACT_MACRO ? ch : NULL;
}

static void check_row(struct probe *pr, const struct expr *call, uint32_t k)
{
	struct moment now = { &pr->w, walk_find_macro, 0 };
	struct moment before = { &pr->w, probe_find_macro_before, 0 };
	const char *list = call->a->name, *row = call->args[k]->name;
	const struct delta_change *ch = changed_macro(pr, list);
	struct problem *q;

	if (row_fits(&now, call, k) || !row_fits(&before, call, k))
		return;
	if (ch) {
		q = probe_report(pr, CHECK_SIGNATURE, CHECK_CERTAIN, call->tok,
				 list);
		probe_message(pr, q,
			      "%s now gives %u arguments to the macro that it "
			      "is given, %s takes another number",
			      list, now.calls, row);
	} else {
		ch = changed_macro(pr, row);
		q = probe_report(pr, CHECK_SIGNATURE, CHECK_CERTAIN, call->tok,
				 row);
		probe_message(pr, q,
			      "called by %s with %u arguments, the macro takes "
			      "another number now",
			      list, now.calls);
	}
	q->change = ch;
}

enum fit { FIT_NOT, FIT_YES, FIT_NO_CALL };

/* Whether the calls of @name in a list's body fit. */
static enum fit bare_fits(struct moment *m, const struct expand_macro *list, const char *name,
			  const struct expand_macro *row)
{
	_cleanup_lexed_ struct lexed lx = { 0 };
	enum fit fit = FIT_NO_CALL;

	lex(&lx, list->body, list->body_len, LEX_FULL);
	for (size_t i = 0; i + 1 < lx.toks.n; i++) {
		unsigned int n;

		if (!tok_is(&lx, &lx.toks.items[i], name) || !lex_is_op(&lx, (uint32_t)i + 1, '('))
			continue;
		i++;
		n = count_arguments(&lx, &i);
		m->calls = n;
		if (n != UINT32_MAX && !takes(row, n))
			return FIT_NOT;
		fit = FIT_YES;
	}
	return fit;
}

/* `LIST()` with rows `x(a, b)`, where x is a macro of the file as it is at the call. */
static void check_bare(struct probe *pr, const struct expr *call)
{
	const struct lexed *lx = &pr->cf->lx;
	struct moment now = { &pr->w, walk_find_macro, 0 };
	const struct delta_change *ch = changed_macro(pr, call->a->name);
	const char *body = ch && ch->n_old == 1 ?
		cref_str(&ch->old_refs[0], ch->old_refs[0].fact->type) : "";
	struct expand_macro was, is, row;
	const struct macro *x;
	struct problem *q;
	size_t n = 0;
	char *name;

	while (lex_is_word(body[n]))
		n++;
	x = n ? expand_macro_at(lx, body, n, parse_tok(&pr->w.p, call->tok)->off) : NULL;
	if (!x || ch->old_refs[0].fact->kind != FACT_MACRO || !expand_from_macro(&row, lx, x) ||
	    !walk_find_macro(&pr->w, call->a->name, strlen(call->a->name), &is))
		return;
	name = arena_strndup(&pr->w.tmp, body, n);
	expand_from_fact(&was, ch->old_refs[0].facts, ch->old_refs[0].fact);
	if (bare_fits(&now, &was, name, &row) != FIT_YES ||
	    bare_fits(&now, &is, name, &row) != FIT_NOT)
		return;
	q = probe_report(pr, CHECK_SIGNATURE, CHECK_CERTAIN, call->tok, call->a->name);
	probe_message(pr, q, "%s has rows of %u arguments now, %s() takes another number",
		      call->a->name, now.calls, name);
	q->change = ch;
}

/* Whether a word up to the end of the call at token @i may be such a macro. */
static bool worth_a_look(struct probe *pr, uint32_t i)
{
	struct parser *p = &pr->w.p;
	uint32_t end = parse_match(p, i + 1);

	for (; i < end; i++) {
		const struct tok *t = parse_tok(p, i);

		if (t->kind == TOK_IDENT && t->len < 256 &&
		    map_find(&pr->delta->by_name, p->lx->src + t->off,
			     t->len) &&
		    changed_macro(pr, parse_text(p, i)))
			return true;
	}
	return false;
}

void rule_rows(struct probe *pr)
{
	struct parser *p = &pr->w.p;

	for (uint32_t i = 0; i + 3 < p->lx->toks.n; i++) {
		struct expr *e;
		uint32_t next;

		/* LIST(…WORD…): one argument at least is a word alone */
		if (parse_tok(p, i)->kind != TOK_IDENT ||
		    !parse_op(p, i + 1, '(') || parse_word(p, i) != WORD_NONE ||
		    !worth_a_look(pr, i))
			continue;
		e = expr_parse(p, i, parse_match(p, i + 1), false, &next);
		if (!e || e->kind != EX_CALL || e->a->kind != EX_IDENT)
			continue;
		for (uint32_t k = 0; k < e->n_args; k++)
			if (e->args[k]->kind == EX_IDENT)
				check_row(pr, e, k);
		if (!e->n_args)
			check_bare(pr, e);
	}
}
