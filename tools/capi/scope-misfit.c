// SPDX-License-Identifier: GPL-2.0-only
/* What the walk through a function tells of its locals: types, and what they forbid. */
#include "capi/rule.h"
#include "capi/scope-internal.h"

/* The function around the place, in what a macro makes, too, when it is one to look into. */
static struct scope_func *around(struct walker *w)
{
	struct scope_visit *v = w->payload;

	if (!w->decl || w->macro)
		return NULL;
	for (size_t i = 0; i < v->s->funcs.n; i++)
		if (v->s->funcs.items[i].fact == w->decl)
			return v->s->funcs.items[i].wanted ? &v->s->funcs.items[i] : NULL;
	return NULL;
}

static struct scope_func *current(struct walker *w)
{
	return w->expanded ? NULL : around(w);
}

static void on_declare(struct walker *w, const char *name, const char *type,
		       uint32_t tok)
{
	struct scope_func *f = current(w);
	struct scope_visit *v = w->payload;
	struct scope_name *n;
	uint32_t i = tok;

	if (!f || !name)
		return;
	/* extern and typedef may stand twice */
	while (i > 0 && !parse_op(&w->p, i - 1, ';') && !parse_op(&w->p, i - 1, '{') &&
	       !parse_op(&w->p, i - 1, '}'))
		i--;
	if (parse_word(&w->p, i) == WORD_EXTERN || parse_word(&w->p, i) == WORD_TYPEDEF)
		return;
	n = scope_note(v, &f->locals, tok);
	n->block = scope_bracket(&w->p, tok);
	n->type = type ? arena_strdup(&v->s->arena, type) : NULL;
}

/* The local that an expression starts from: p of p->a.b[1]; NULL: none. */
static const struct local *root(struct walker *w, const struct expr *e)
{
	while (e && (e->kind == EX_MEMBER || e->kind == EX_INDEX ||
		     e->kind == EX_UNARY))
		e = e->a;
	return e && e->kind == EX_IDENT ? walk_local(w, e->name) : NULL;
}

static struct scope_name *misfit(struct walker *w, struct scope_func *f,
				 const struct local *l, uint32_t tok, const char *detail)
{
	struct scope_visit *v = w->payload;
	struct scope_name *n = scope_note(v, &f->misfits, tok);

	n->name = arena_strdup(&v->s->arena, l->name);
	n->type = l->type ? arena_strdup(&v->s->arena, l->type) : NULL;
	n->detail = arena_strdup(&v->s->arena, detail);
	return n;
}

static void on_member(struct walker *w, struct expr *e, const struct walk_use *use)
{
	const struct scope_visit *v = w->payload;
	struct scope_func *f = v->macro ? around(w) : current(w);
	const struct local *l = f ? root(w, e->a) : NULL;
	const char *type = l && l->type ? infer_type(w, e->a) : NULL;
	uint32_t tok = v->macro ? v->macro->tok : e->tok;
	struct ctype t;

	(void)use;
	if (!type)
		return;
	ctype_parse(&t, infer_resolve(w, type));
	if (!t.func && (e->arrow ? !t.ptr && (ctype_is_aggregate(&t) ||
					      ctype_is_number(&t)) : t.ptr > 0))
		misfit(w, f, l, tok,
		       arena_printf(&w->tmp, "%s%s of %s", e->arrow ? "->" : ".", e->name,
				    infer_show(w, type)));
	else if (infer_member(w, type, e->name).state == MEMBER_ABSENT)
		misfit(w, f, l, tok,
		       arena_printf(&w->tmp, "%s has no member %s",
				    infer_show(w, type), e->name));
}

/* The function that is called, when all that is seen of it agrees. */
static bool callee(struct walker *w, const struct expr *call, struct cref *out)
{
	cref_vec refs = VEC_INIT;
	bool ok;

	if (call->a->kind != EX_IDENT || walk_local(w, call->a->name))
		return false;
	walk_visible(w, call->a->name, &refs);
	ok = refs.n > 0;
	for (size_t i = 0; i < refs.n; i++)
		ok &= refs.items[i].fact->kind == FACT_FUNC &&
		      !(refs.items[i].fact->flags & FACT_COND_ARITY) &&
		      refs.items[i].fact->n_subs == refs.items[0].fact->n_subs;
	if (ok)
		*out = refs.items[0];
	VEC_RELEASE(&refs);
	return ok;
}

/* How much memory a name stands for: another thing for an array than for a pointer. */
static void measured(struct walker *w, struct scope_func *f, const struct expr *e)
{
	const struct local *l = e && e->kind == EX_IDENT ? walk_local(w, e->name) : NULL;
	struct ctype t;

	if (!l || !l->type)
		return;
	ctype_parse(&t, infer_resolve(w, l->type));
	if (t.ptr && !t.array && !t.func)
		misfit(w, f, l, e->tok, "the size of a pointer is taken")->array = true;
}

static void on_address(struct walker *w, struct expr *e)
{
	struct scope_func *f = e->kind == EX_SIZEOF ? current(w) : NULL;

	if (f)
		measured(w, f, e->a);
}

/* Arithmetic with a structure. */
static void on_binary(struct walker *w, struct expr *e)
{
	struct scope_func *f = current(w);
	struct expr *sides[] = { e->a, e->b };
	struct ctype t;

	for (int i = 0; f && i < 2; i++) {
		const struct local *l = sides[i] && sides[i]->kind == EX_IDENT ?
			walk_local(w, sides[i]->name) : NULL;

		if (!l || !l->type)
			continue;
		ctype_parse(&t, infer_resolve(w, l->type));
		if (!t.ptr && !t.func && ctype_is_aggregate(&t))
			misfit(w, f, l, sides[i]->tok, "it is calculated with");
	}
}

/* The name whose pointer the expression goes through at once: p of p->a.b, *p, p[1]. */
static const struct expr *pointed_by(const struct expr *e)
{
	while (e && e->a && e->a->kind != EX_IDENT &&
	       (e->kind == EX_INDEX || (e->kind == EX_MEMBER && !e->arrow)))
		e = e->a;
	if (!e || !e->a || e->a->kind != EX_IDENT ||
	    !((e->kind == EX_MEMBER && e->arrow) || e->kind == EX_INDEX ||
	      (e->kind == EX_UNARY && e->op == '*')))
		return NULL;
	return e->a;
}

static void written(struct walker *w, const struct expr *e)
{
	struct scope_func *f = current(w);
	const struct expr *p = f && e ? pointed_by(e) : NULL;
	const struct local *l = p ? walk_local(w, p->name) : NULL;
	struct ctype t;

	if (!l || !l->type)
		return;
	ctype_parse(&t, infer_resolve(w, l->type));
	if (t.is_const && t.ptr == 1 && !t.func)
		misfit(w, f, l, e->first, "what it points to is written");
}

static void on_assign(struct walker *w, struct expr *e)
{
	/* the others are steps */
	if (e->op == '=')
		written(w, e->a);
}

static void on_operand(struct walker *w, struct expr *e, enum walk_need need)
{
	if (need == NEED_STEP)
		written(w, e);
}

/* A macro may take its argument for another structure, `#define BASE(c) (&(c)->base)`. */
static void inside_macro(struct walker *w, struct expr *call)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct scope_visit *v = w->payload;
	bool given = false;

	for (uint32_t i = 0; i < call->n_args && !given; i++) {
		const struct expr *arg = call->args[i];

		given = arg && arg->kind == EX_IDENT && walk_local(w, arg->name);
	}
	if (!given || !walk_expand(w, &text, call) ||
	    (!memchr(text.buf, '.', text.len) && !strstr(text.buf, "->")) ||
	    rule_chooses(text.buf, text.len))
		return;
	v->macro = call;
	walk_expansion(w, call);
	v->macro = NULL;
}

static void on_call(struct walker *w, struct expr *call, const struct walk_use *use)
{
	struct scope_func *f = current(w);
	struct cref r;

	(void)use;
	if (f && call->a->kind == EX_IDENT && !walk_local(w, call->a->name))
		inside_macro(w, call);
	if (f && call->a->kind == EX_IDENT && call->n_args == 1 &&
	    strcmp(call->a->name, "ARRAY_SIZE") == 0)
		measured(w, f, call->args[0]);
	if (!f || !callee(w, call, &r))
		return;
	for (uint32_t i = 0; i < call->n_args && i < r.fact->n_subs; i++) {
		struct expr *arg = call->args[i];
		const struct local *l = arg ? root(w, arg) : NULL;
		const char *type = l && l->type ? infer_type(w, arg) : NULL;
		const char *want = facts_str(r.facts,
					     r.facts->subs[r.fact->first_sub + i].type);

		enum compat fits = type ? infer_compat(w, type, want) : COMPAT_YES;

		if (fits == COMPAT_NO || fits == COMPAT_QUALIFIER)
			misfit(w, f, l, arg->first,
			       arena_printf(&w->tmp, "argument %u of %s() is %s, it takes %s",
					    i + 1, call->a->name, infer_show(w, type),
					    infer_show(w, want)));
	}
}

/* A value that the function's own type does not allow. */
static void returned(struct walker *w, struct scope_func *f, struct expr *value)
{
	const struct local self = { .name = f->name, .type = f->result };
	const char *type = infer_type(w, value);
	struct ctype t;

	ctype_parse(&t, infer_resolve(w, f->result));
	if (type && (infer_compat(w, type, f->result) == COMPAT_NO ||
		     (value->kind == EX_IDENT && strcmp(value->name, "NULL") == 0 &&
		      !t.ptr && ctype_is_number(&t))))
		misfit(w, f, &self, value->first,
		       arena_printf(&w->tmp, "%s is returned",
				    strcmp(type, TYPE_NULL) ? infer_show(w, type) : "NULL"));
}

static void on_convert(struct walker *w, struct expr *value,
		       const struct walk_use *use)
{
	struct scope_func *f = current(w);
	const struct local *l = f ? root(w, value) : NULL;
	const char *type, *want = use->target;

	if (!f)
		return;
	if (want && want == w->result)
		returned(w, f, value);
	if (!want && use->target_of)
		want = infer_type(w, use->target_of);
	if ((!l || !l->type) && use->target_of)
		l = root(w, use->target_of);
	if (!l || !l->type || !want)
		return;
	type = infer_type(w, value);
	if (type && infer_compat(w, type, want) == COMPAT_NO)
		misfit(w, f, l, value->first,
		       arena_printf(&w->tmp, "%s is given where %s is wanted",
				    infer_show(w, type), infer_show(w, want)));
}

/* A structure is no pointer, and no number. */
static void on_cast(struct walker *w, struct expr *e)
{
	struct scope_func *f = current(w);
	const struct local *l = f && e->a ? root(w, e->a) : NULL;
	const char *type = l && l->type ? infer_type(w, e->a) : NULL;
	struct ctype from, to;

	if (!type || !e->type)
		return;
	ctype_parse(&from, infer_resolve(w, type));
	ctype_parse(&to, infer_resolve(w, e->type));
	if (!from.ptr && !from.func && ctype_is_aggregate(&from) &&
	    (to.ptr || ctype_is_number(&to)))
		misfit(w, f, l, e->tok,
		       arena_printf(&w->tmp, "%s cannot be cast to %s",
				    infer_show(w, type), infer_show(w, e->type)));
}

/* What has no function to look into is passed over. */
static bool on_skip(struct walker *w, const struct cbody *b, const char *type)
{
	struct scope_visit *v = w->payload;

	(void)type;
	for (size_t i = 0; i < v->s->funcs.n; i++)
		if (v->s->funcs.items[i].body == b)
			return !v->s->funcs.items[i].wanted;
	return true;
}

const struct walk_ops scope_ops = {
	.skip = on_skip, .address = on_address, .binary = on_binary,
	.assign = on_assign, .operand = on_operand,
	.call = on_call, .member = on_member, .convert = on_convert,
	.cast = on_cast, .declare = on_declare,
};

