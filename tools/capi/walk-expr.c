// SPDX-License-Identifier: GPL-2.0-only
/* Expressions, and what initialises an aggregate. */
#include "capi/infer.h"
#include "capi/walk-internal.h"

/* What is read as what it stands for is a call all the same. */
static void macro_call(struct walker *w, struct expr *e)
{
	const struct walk_use use = { .used = true };

	if (e->kind == EX_CALL && w->ops->call)
		w->ops->call(w, e, &use);
}

/* Walks what a macro's call stands for, a list in braces; false: the text is none. */
static bool walk_made_list(struct walker *w, const char *type, struct expr *e,
			   const struct strbuf *text)
{
	_cleanup_lexed_ struct lexed lx = { 0 };
	const struct lexed *old = w->p.lx;
	struct expr *init;
	uint32_t next;

	macro_call(w, e);
	lex(&lx, text->buf, text->len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		lx.toks.items[i].line = parse_tok(&w->p, e->first)->line;
	w->p.lx = &lx;
	w->expanded++;
	init = expr_parse_init(&w->p, 0, (uint32_t)lx.toks.n - 1, &next);
	if (init && init->kind == EX_INIT)
		walk_elements(w, type, init);
	w->expanded--;
	w->p.lx = old;
	return init && init->kind == EX_INIT;
}

/* `= MACRO(…)` where that stands for a list in braces. */
bool walk_list_macro(struct walker *w, const char *type, struct expr *e)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	if (!type || e->kind != EX_CALL || !walk_expand(w, &text, e) ||
	    text.buf[strspn(text.buf, " \t")] != '{')
		return false;
	(void)walk_made_list(w, type, e, &text);
	return true;
}

/* The value of an element, once the type it is for is known. */
static void element_value(struct walker *w, const char *type, struct expr *v)
{
	struct walk_use use = { .used = true, .target = type };

	if (!v)
		return;
	if (v->kind == EX_INIT)
		walk_elements(w, type, v);
	else if (!walk_list_macro(w, type, v))
		walk_expr(w, v, &use);
}

static void operand(struct walker *w, struct expr *e, enum walk_need need)
{
	if (e && w->ops->operand)
		w->ops->operand(w, e, need);
}

static void operands_of_binary(struct walker *w, struct expr *e)
{
	enum walk_need need = NEED_INTEGER;

	switch (e->op) {
	case '+':
	case '-':
	case '<':
	case '>':
	case OP_REL:
	case OP_EQ:
	case OP_ANDAND:
	case OP_OROR:
		need = NEED_SCALAR;
		break;
	default:
		break;
	}
	operand(w, e->a, need);
	operand(w, e->b, need);
}

/* `x += y` */
static void operands_of_assign(struct walker *w, struct expr *e)
{
	char c = w->p.lx->src[parse_tok(&w->p, e->tok)->off];

	if (e->op == '=')
		return;
	if (c != '+' && c != '-')
		operand(w, e->a, NEED_INTEGER);
	operand(w, e->a, NEED_STEP);
	operand(w, e->b, NEED_INTEGER);
}

static void operand_of_unary(struct walker *w, struct expr *e)
{
	switch (e->op) {
	case '*':
		operand(w, e->a, NEED_POINTER);
		break;
	case '!':
		operand(w, e->a, NEED_SCALAR);
		break;
	case OP_INC:
		operand(w, e->a, NEED_STEP);
		break;
	case '~':
	case '-':
	case '+':
		operand(w, e->a, NEED_INTEGER);
		break;
	default:
		break;
	}
}

/* A cast to what is no structure. */
static void operand_of_cast(struct walker *w, struct expr *e)
{
	struct ctype t;

	if (!e->type || !e->a || strcmp(e->type, "void") == 0)
		return;
	ctype_parse(&t, e->type);
	if (t.ptr || t.func || ctype_is_number(&t))
		operand(w, e->a, NEED_SCALAR);
}

static void operands(struct walker *w, struct expr *e)
{
	switch ((enum ex_kind)e->kind) {
	case EX_BINARY:
		operands_of_binary(w, e);
		break;
	case EX_ASSIGN:
		operands_of_assign(w, e);
		break;
	case EX_UNARY:
		operand_of_unary(w, e);
		break;
	case EX_CAST:
		operand_of_cast(w, e);
		break;
	case EX_INDEX:
		operand(w, e->a, NEED_ARRAY);
		operand(w, e->b, NEED_INTEGER);
		break;
	case EX_COND:
		operand(w, e->a, NEED_SCALAR);
		break;
	default:
		break;
	}
}

/* `.a.b[1]`: the type that each step is in; the last one gets the value. */
static const char *designator(struct walker *w, const char *type,
			      struct expr *path, struct expr *value)
{
	const char *in = type;

	if (path->a) {
		in = designator(w, type, path->a, NULL);
		if (!in)
			return NULL;
		if (w->ops->into && path->a->kind == EX_MEMBER && !path->a->a)
			w->ops->into(w, type, path->a, in);
	}
	if (path->kind == EX_INDEX) {
		struct ctype t = { 0 };

		if (in)
			ctype_parse(&t, in);
		/* the elements keep the name of their type */
		return in ? ctype_deref(&w->tmp, t.ptr ? in : infer_resolve(w, in)) : NULL;
	}
	walk_know(w, path->tok);
	if (w->ops->element)
		w->ops->element(w, in, path->name, 0, value, path->tok);
	return in ? infer_member(w, in, path->name).type : NULL;
}

static bool takes_braces(struct walker *w, const char *type)
{
	struct ctype t;

	if (!type)
		return false;
	ctype_parse(&t, infer_resolve(w, type));
	return t.array || (ctype_is_aggregate(&t) && !t.ptr);
}

/* A macro's definition by what the file can see (expand_find). */
bool walk_is_function(struct walker *w, const char *name)
{
	cref_vec refs = VEC_INIT;
	bool all;

	walk_visible(w, name, &refs);
	all = refs.n;
	for (size_t i = 0; i < refs.n; i++)
		all &= refs.items[i].fact->kind == FACT_FUNC;
	VEC_RELEASE(&refs);
	return all;
}

bool walk_find_macro(void *payload, const char *name, size_t len,
		     struct expand_macro *out)
{
	struct walker *w = payload;
	cref_vec refs = VEC_INIT;
	bool found = false;
	char *key;

	if (expand_find_in_file((void *)(uintptr_t)&w->cf->lx, name, len, out))
		return true;
	key = arena_strndup(&w->tmp, name, len);
	/* most of what is called is no macro anywhere */
	if (ctree_has_macro(w->tree, key, NULL) == 0)
		return false;
	walk_visible(w, key, &refs);
	if (w->ops && w->ops->keep && w->ops->keep(w, key, &refs))
		refs.n = 0;
	for (size_t i = 0; i < refs.n && !found; i++) {
		const struct cref *r = &refs.items[i];
		const struct fact *f = r->fact;

		if (f->kind != FACT_MACRO || f->flags & FACT_UNDEF ||
		    f->n_subs > EXPAND_MAX_ARGS)
			continue;
		expand_from_fact(out, r->facts, f);
		found = true;
	}
	VEC_RELEASE(&refs);
	return found;
}

bool walk_expand_by(struct walker *w, struct strbuf *text, const struct expr *e,
		    expand_find find, void *payload)
{
	const char *args[EXPAND_MAX_ARGS];

	if (e->kind != EX_CALL || e->a->kind != EX_IDENT || e->n_args > EXPAND_MAX_ARGS)
		return false;
	for (uint32_t i = 0; i < e->n_args; i++) {
		const struct tok *a = parse_tok(&w->p, e->args[i]->first);
		const struct tok *z = parse_tok(&w->p, e->args[i]->last - 1);

		args[i] = z < a ? "" :
				  arena_strndup(&w->tmp, w->p.lx->src + a->off,
						tok_span(a, z));
	}
	return expand_call(text, find, payload, e->a->name, strlen(e->a->name), args,
			   e->n_args);
}

bool walk_expand(struct walker *w, struct strbuf *text, const struct expr *e)
{
	return !w->macro && !w->expanded && walk_expand_by(w, text, e, walk_find_macro, w);
}

/* What `MACRO` in braces stands for; false when it is no object-like macro. */
static bool constant_text(struct walker *w, struct strbuf *text, const struct expr *e)
{
	cref_vec refs = VEC_INIT;
	bool found = false;

	if (e->kind != EX_IDENT || w->macro || w->expanded || walk_local(w, e->name))
		return false;
	walk_visible(w, e->name, &refs);
	for (size_t i = 0; i < refs.n && !found; i++) {
		const struct cref *r = &refs.items[i];

		found = r->fact->kind == FACT_CONST && !(r->fact->flags & FACT_UNDEF);
		if (found)
			strbuf_addstr(text, cref_str(r, r->fact->type));
	}
	VEC_RELEASE(&refs);
	return found;
}

/* `.a = x, MACRO(y), OPS` in braces: a macro may hold designators, or an element. */
static bool macro_elements(struct walker *w, const char *type, struct expr *e)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	strbuf_addch(&text, '{');
	if (e->kind == EX_IDENT ? !constant_text(w, &text, e) || text.buf[1] != '.' :
	    !walk_expand(w, &text, e) || !strpbrk(text.buf + 1, ".{"))
		return false;
	strbuf_addch(&text, '}');
	return walk_made_list(w, type, e, &text);
}

void walk_elements(struct walker *w, const char *type, struct expr *init)
{
	struct ctype t = { 0 };
	uint32_t pos = 0;

	if (w->nesting++ > WALK_MAX_NESTING) {
		w->nesting--;
		return;
	}
	if (type)
		ctype_parse(&t, type);
	/* the elements of an array keep the name of their type */
	if (type && !t.ptr && !t.func) {
		type = infer_resolve(w, type);
		ctype_parse(&t, type);
	}
	for (uint32_t i = 0; i < init->n_args; i++) {
		struct expr *e = init->args[i];
		const char *sub = NULL;

		if (e->kind == EX_DESIG) {
			sub = designator(w, type, e->b, e->a);
			if (!sub && !type && e->name)
				walk_know(w, e->tok);
			element_value(w, sub, e->a);
			continue;
		}
		if (macro_elements(w, type, e))
			continue;
		if (type && (t.ptr || (t.func && t.array))) {
			sub = ctype_deref(&w->tmp, type);
		} else if (type && ctype_is_aggregate(&t)) {
			if (w->ops->element)
				w->ops->element(w, type, NULL, pos, e, e->first);
			sub = infer_member_at(w, type, pos).type;
			/* braces around the members of an anonymous one */
			if (e->kind == EX_INIT && !takes_braces(w, sub))
				sub = type;
			pos++;
		} else if (type && init->n_args == 1) {
			sub = type;
		}
		element_value(w, sub, e);
	}
	w->nesting--;
}

static void children(struct walker *w, struct expr *e)
{
	struct walk_use used = { .used = true };

	if (e->a)
		walk_expr(w, e->a, &used);
	if (e->b)
		walk_expr(w, e->b, &used);
	if (e->c)
		walk_expr(w, e->c, &used);
	for (uint32_t i = 0; i < e->n_args; i++)
		if (e->args[i])
			walk_expr(w, e->args[i], &used);
}

static void assignment(struct walker *w, struct expr *e)
{
	struct walk_use used = { .used = true };
	struct walk_use value = { .used = true,
				  .target_of = e->op == '=' ? e->a : NULL };

	if (w->ops->assign)
		w->ops->assign(w, e);
	walk_expr(w, e->a, &used);
	if (e->b && e->b->kind == EX_INIT)
		walk_elements(w, infer_type(w, e->a), e->b);
	else if (e->b)
		walk_expr(w, e->b, &value);
}

/* `({ …; x; })`: its last expression is its value. */
static void statement_value(struct walker *w, const struct expr *e,
			    const struct walk_use *use)
{
	uint32_t around = w->value_end;

	w->value_end = use->used ? e->last - 2 : 0;
	w->depth++;
	walk_statements(w, e->first + 2, e->last - 2);
	walk_pop_scope(w);
	w->value_end = around;
}

/* `TP_fast_assign(__entry->a = b; f(c);)` */
static bool holds_statements(const struct walker *w, const struct expr *e)
{
	return e->last > e->first &&
	       (parse_word(&w->p, e->first) == WORD_STATEMENT ||
		parse_find(&w->p, e->first, e->last, ';') < e->last);
}

/* To who looks at it, before what is in it is gone through. */
static void tell(struct walker *w, struct expr *e, const struct walk_use *use)
{
	if (w->ops->convert && (use->target || use->target_of) &&
	    e->kind != EX_COND && e->kind != EX_COMMA && e->kind != EX_INIT)
		w->ops->convert(w, e, use);
	if (w->ops->binary && e->kind == EX_BINARY)
		w->ops->binary(w, e);
	if (w->ops->operand)
		operands(w, e);
	if (w->ops->address && e->a &&
	    (e->kind == EX_SIZEOF || (e->kind == EX_UNARY && e->op == '&')))
		w->ops->address(w, e);
}

void walk_expr(struct walker *w, struct expr *e, const struct walk_use *use)
{
	struct walk_use used = { .used = true };
	struct walk_use unused = { .used = false };

	if (w->nesting++ > WALK_MAX_NESTING) {
		walk_unknown(w, e->first, e->last);
		w->nesting--;
		return;
	}
	tell(w, e, use);
	switch ((enum ex_kind)e->kind) {
	case EX_IDENT:
		if (walk_local(w, e->name))
			walk_know(w, e->tok);
		break;
	case EX_MEMBER:
		walk_know(w, e->tok);
		if (w->ops->member)
			w->ops->member(w, e, use);
		walk_expr(w, e->a, &used);
		break;
	case EX_CALL:
		if (w->ops->call)
			w->ops->call(w, e, use);
		walk_macro_call(w, e, use);
		children(w, e);
		break;
	case EX_ASSIGN:
		assignment(w, e);
		break;
	case EX_COMPOUND:
		walk_elements(w, e->type, e);
		break;
	case EX_INIT:
		walk_elements(w, use->target, e);
		break;
	case EX_CAST:
		if (w->ops->cast)
			w->ops->cast(w, e);
		if (e->a)
			walk_expr(w, e->a,
				   e->type && strcmp(e->type, "void") == 0 ?
					   &unused :
					   &used);
		break;
	case EX_COND:
		walk_expr(w, e->a, &used);
		if (e->b)
			walk_expr(w, e->b, use);
		if (e->c)
			walk_expr(w, e->c, use);
		break;
	case EX_COMMA:
		walk_expr(w, e->a, &unused);
		if (e->b)
			walk_expr(w, e->b, use);
		break;
	case EX_STMT:
		statement_value(w, e, use);
		break;
	case EX_UNKNOWN:
		if (holds_statements(w, e)) {
			w->depth++;
			walk_statements(w, e->first, e->last);
			walk_pop_scope(w);
		} else {
			walk_unknown(w, e->first, e->last);
		}
		break;
	case EX_DESIG:
	case EX_UNARY:
	case EX_BINARY:
	case EX_INDEX:
	case EX_SIZEOF:
	case EX_TYPE:
	case EX_NUM:
	case EX_STR:
	case EX_CHAR:
		children(w, e);
		break;
	}
	w->nesting--;
}
