// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros that take the address, or the type, of what they are given now, or store into
 * it, and arguments that are no objects: bit-fields, and values.
 */
#include "capi/rule-uses.h"

static const char mark[] = "__the_argument";

/* What an argument is that has no address. */
enum lacks { LACKS_NOTHING, LACKS_ADDRESS, LACKS_ALL };

static bool is_function_call(struct walker *w, const struct expr *e)
{
	return e->kind == EX_CALL && e->a->kind == EX_IDENT && !walk_local(w, e->a->name) &&
	       walk_is_function(w, e->a->name);
}

static enum lacks lacks(struct walker *w, struct expr *e)
{
	switch ((enum ex_kind)e->kind) {
	case EX_MEMBER:
		return infer_member(w, infer_type(w, e->a), e->name).bit_field ?
			       LACKS_ADDRESS : LACKS_NOTHING;
	case EX_NUM:
	case EX_CHAR:
	case EX_BINARY:
	case EX_COND:
	case EX_CAST:
		return LACKS_ALL;
	case EX_UNARY:
		return e->op == '-' || e->op == '!' || e->op == '~' ? LACKS_ALL :
								      LACKS_NOTHING;
	case EX_CALL:
		return is_function_call(w, e) ? LACKS_ALL : LACKS_NOTHING;
	default:
		return LACKS_NOTHING;
	}
}

/* `&` with nothing before that it would join to what is behind; `(x *)&` */
static bool is_unary(const struct lexed *lx, size_t i)
{
	const struct tok *t = i ? lex_tok(lx, i - 1) : NULL;

	if (!t || tok_is(lx, t, "return"))
		return true;
	if (t->kind != TOK_PUNCT)
		return false;
	return t->op == ')' ? i > 1 && lex_is_op(lx, i - 2, '*') : t->op != ']';
}

/* What the text does with the argument at token @i that such a one does not let itself. */
static const char *asks(const struct lexed *lx, size_t i, enum lacks what)
{
	size_t first = i, last = i;
	const struct tok *t;

	while (first && lex_is_op(lx, first - 1, '(') && lex_is_op(lx, last + 1, ')')) {
		first--;
		last++;
	}
	if (lex_is_op(lx, last + 1, '.') || lex_is_op(lx, last + 1, OP_ARROW) ||
	    lex_is_op(lx, last + 1, '[') || lex_is_op(lx, last + 1, '('))
		return NULL;
	if (first && lex_is_op(lx, first - 1, '&') && is_unary(lx, first - 1))
		return "whose address the macro takes now";
	if (what == LACKS_ALL && (lex_is_op(lx, last + 1, '=') ||
				  lex_is_op(lx, last + 1, OP_ASSIGN) ||
				  lex_is_op(lx, last + 1, OP_INC)))
		return "which the macro stores into now";
	t = first && first < i ? lex_tok(lx, first - 1) : NULL;
	if (what == LACKS_ADDRESS && t &&
	    (tok_is(lx, t, "typeof") || tok_is(lx, t, "__typeof__") || tok_is(lx, t, "sizeof")))
		return "whose type or size the macro takes now";
	return NULL;
}

/* What the macro of @find makes of a call, with the mark for argument @n. */
static bool expand_marked(struct walker *w, struct strbuf *text, expand_find find,
			  const struct expr *call, uint32_t n)
{
	const char *args[EXPAND_MAX_ARGS];

	if (call->n_args > EXPAND_MAX_ARGS)
		return false;
	for (uint32_t i = 0; i < call->n_args; i++)
		args[i] = i == n ? mark : "0";
	return expand_call(text, find, w, call->a->name, strlen(call->a->name), args,
			   call->n_args);
}

/* The same of argument @n of the call. */
static const char *asked_of(struct walker *w, const struct expr *call, uint32_t n,
			    enum lacks what)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	const char *found = NULL;

	if (!expand_marked(w, &text, walk_find_macro, call, n))
		return NULL;
	lex(&lx, text.buf, text.len, LEX_FULL);
	for (size_t i = 0; !found && i + 1 < lx.toks.n; i++)
		if (tok_is(&lx, lex_tok(&lx, i), mark))
			found = asks(&lx, i, what);
	return found;
}

/* Whether what the macro makes has the argument as a word of its own. */
static bool has_mark(struct walker *w, struct strbuf *text, expand_find find,
		     const struct expr *call, uint32_t n)
{
	return expand_marked(w, text, find, call, n) &&
	       lex_has_word(text->buf, text->len, mark);
}

/* Whether a word means nothing: no local, and declared nowhere in the tree. */
static bool is_unknown(struct walker *w, const struct expr *e)
{
	cref_vec refs = VEC_INIT;
	bool known;

	if (e->kind != EX_IDENT || walk_local(w, e->name))
		return false;
	infer_visible(w, e->name, &refs);
	known = refs.n;
	VEC_RELEASE(&refs);
	return !known;
}

void uses_words(struct walker *w, struct expr *call, const struct delta_change *ch)
{
	struct probe *pr = uses_probe(w);
	const struct cref *old = probe_old_macro(ch);

	if (w->macro || w->expanded || ch->after.kind != FACT_MACRO || !old ||
	    ch->n_new != 1 || call->n_args > EXPAND_MAX_ARGS)
		return;
	for (uint32_t i = 0; i < call->n_args; i++) {
		_cleanup_strbuf_ struct strbuf was = STRBUF_INIT, is = STRBUF_INIT;
		struct problem *p;

		/* what has been a string, or a part of a name, of which nothing is left */
		if (!is_unknown(w, call->args[i]) ||
		    has_mark(w, &was, probe_find_macro_before, call, i) ||
		    !strstr(was.buf ? was.buf : "", "\"\"") ||
		    !has_mark(w, &is, walk_find_macro, call, i))
			continue;
		p = probe_report(pr, CHECK_SIGNATURE, CHECK_LIKELY, call->a->tok,
				 call->a->name);
		p->change = ch;
		probe_message(pr, p, "argument %u is the word %s, the macro makes no string of "
			      "it any more", i + 1, call->args[i]->name);
		return;
	}
}

void uses_objects(struct walker *w, struct expr *call, const struct delta_change *ch)
{
	struct probe *pr = uses_probe(w);

	if (w->macro || w->expanded || ch->after.kind != FACT_MACRO || !ch->n_old || !ch->n_new)
		return;
	for (uint32_t i = 0; i < call->n_args; i++) {
		enum lacks what = lacks(w, call->args[i]);
		const char *why = what ? asked_of(w, call, i, what) : NULL;
		struct problem *p;

		if (!why)
			continue;
		p = probe_report(pr, CHECK_NEW_CHECK,
				 ch->n_new == 1 ? CHECK_LIKELY : CHECK_POSSIBLE,
				 call->a->tok, call->a->name);
		p->change = ch;
		probe_message(pr, p, "argument %u is a %s, %s", i + 1,
			      what == LACKS_ADDRESS ? "bit-field" : "mere value", why);
		return;
	}
}

void uses_bit_field(struct walker *w, const struct expr *call, uint32_t n)
{
	struct expr *a = call->args[n];
	const char *agg, *tag, *why;

	if (w->macro || w->expanded || a->kind != EX_MEMBER ||
	    !uses_changed_member(uses_probe(w), a->name) || lacks(w, a) != LACKS_ADDRESS)
		return;
	agg = infer_type(w, a->a);
	tag = agg ? probe_tag(uses_probe(w), agg) : NULL;
	why = tag ? asked_of(w, call, n, LACKS_ADDRESS) : NULL;
	if (why)
		uses_report_field(w, a->tok, tag, a->name, CHECK_LIKELY,
				  arena_printf(&w->tmp, "%s is a bit-field now, and %s() takes its "
					       "address, type or size", a->name, call->a->name));
}
