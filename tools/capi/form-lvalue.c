// SPDX-License-Identifier: GPL-2.0-only
/* Macros that stood for an object, and stand for a value now: nothing is assigned to that. */
#include <string.h>

#include "capi/gone-word.h"

/* Whether an expression is an object; those that nobody can tell of are both. */
enum object { OBJECT_NEVER = 1, OBJECT_MAYBE, OBJECT_SURE };

static enum object object_of(const struct expr *e)
{
	switch ((enum ex_kind)e->kind) {
	case EX_MEMBER:
		return e->arrow ? OBJECT_SURE : object_of(e->a);
	case EX_INDEX:
	case EX_COMPOUND:
		return OBJECT_SURE;
	case EX_UNARY:
		return e->op == '*' ? OBJECT_SURE : OBJECT_NEVER;
	case EX_NUM:
	case EX_CHAR:
	case EX_BINARY:
	case EX_ASSIGN:
	case EX_COND:
	case EX_CAST:
	case EX_SIZEOF:
	case EX_STMT:
	case EX_COMMA:
		return OBJECT_NEVER;
	default:
		return OBJECT_MAYBE;
	}
}

static enum object object_of_text(struct walker *w, const char *text)
{
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	enum object is = OBJECT_MAYBE;
	struct expr *e;
	uint32_t next;

	lex(&lx, text, strlen(text), LEX_FULL);
	w->p.lx = &lx;
	e = expr_parse(&w->p, 0, (uint32_t)lx.toks.n - 1, false, &next);
	if (e && next == lx.toks.n - 1)
		is = object_of(e);
	w->p.lx = old;
	return is;
}

static bool is_macro(const struct cref *r)
{
	return r->fact->kind == FACT_CONST || r->fact->kind == FACT_MACRO;
}

static bool all_are(struct walker *w, const struct cref *refs, size_t n, bool object)
{
	for (size_t i = 0; i < n; i++) {
		enum object is = is_macro(&refs[i]) ?
					 object_of_text(w, cref_str(&refs[i], refs[i].fact->type)) :
				 refs[i].fact->kind == FACT_VAR ? OBJECT_SURE :
								  OBJECT_MAYBE;

		if (refs[i].fact->flags & FACT_UNDEF)
			continue;
		if (is != (object ? OBJECT_SURE : OBJECT_NEVER))
			return false;
	}
	return n > 0;
}

/* `x = …`, `x |= …`, `x++`, `++x`, `&x`: what stands from @i up to @end has to be an object. */
static bool needs_object(const struct parser *p, uint32_t i, uint32_t end)
{
	if (parse_op(p, end, '=') || parse_op(p, end, OP_ASSIGN) || parse_op(p, end, OP_INC))
		return true;
	/* `&x->m`, `++x[1]` are of what it points to */
	if (i < 2 || parse_op(p, end, OP_ARROW) || parse_op(p, end, '[') ||
	    parse_op(p, end, '.') || parse_op(p, end, '('))
		return false;
	if (parse_op(p, i - 1, OP_INC))
		return true;
	return parse_op(p, i - 1, '&') && parse_tok(p, i - 2)->kind == TOK_PUNCT &&
	       !parse_op(p, i - 2, ')') && !parse_op(p, i - 2, ']') &&
	       !parse_op(p, i - 2, OP_INC);
}

void form_lvalue(struct probe *pr, uint32_t i)
{
	struct walker *w = &pr->w;
	bool called = parse_op(&w->p, i + 1, '(');
	uint32_t end = called ? parse_match(&w->p, i + 1) : i + 1;
	const struct delta_change *ch;
	cref_vec refs = VEC_INIT;
	struct problem *p;
	const char *name;
	bool value;

	if (!needs_object(&w->p, i, end) ||
	    (i && (parse_op(&w->p, i - 1, '.') || parse_op(&w->p, i - 1, OP_ARROW))))
		return;
	name = parse_text(&w->p, i);
	ch = probe_change(pr, name, false);
	if (!ch || !ch->n_new || walk_local(w, name) ||
	    !all_are(w, ch->old_refs, ch->n_old, true))
		return;
	walk_visible(w, name, &refs);
	value = all_are(w, refs.items, refs.n, false);
	VEC_RELEASE(&refs);
	if (!value || gone_may_be_dropped(pr, i) || gone_only_text(pr, i, name))
		return;
	p = probe_report(pr, CHECK_SIGNATURE, CHECK_LIKELY, i, name);
	p->change = ch;
	probe_message(pr, p, "%s%s stood for an object, and is a value now, that nothing can be "
		      "assigned to", name, called ? "()" : "");
}
