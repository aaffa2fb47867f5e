// SPDX-License-Identifier: GPL-2.0-only
/* Functions against the callbacks that they are given as. */
#include "capi/rule-uses.h"

static bool is_void_pointer(struct walker *w, struct expr *e)
{
	const char *type = e ? infer_type(w, e) : NULL;

	return type && strcmp(type, "void *") == 0;
}

struct expr *uses_branch(struct walker *w, const struct expr *cond, unsigned int i)
{
	struct expr *first = cond->b ? cond->b : cond->a;

	return is_void_pointer(w, i ? first : cond->c) ? NULL : i ? cond->c : first;
}

const char *uses_function_name(struct walker *w, const struct expr *e)
{
	if (e && e->kind == EX_UNARY && e->op == '&')
		e = e->a;
	return e && e->kind == EX_IDENT && !walk_local(w, e->name) ? e->name
								   : NULL;
}

const char *uses_function_value(struct walker *w, struct expr *e)
{
	const char *type;
	struct ctype t;

	if (!uses_function_name(w, e))
		return NULL;
	type = infer_type(w, e->kind == EX_UNARY ? e->a : e);
	if (!type)
		return NULL;
	ctype_parse(&t, type);
	return t.func && t.func_ptr == 1 ? type : NULL;
}

bool uses_points_to_function(struct walker *w, const char *type)
{
	struct ctype t;

	if (!type)
		return false;
	ctype_parse(&t, infer_resolve(w, type));
	return t.func && t.func_ptr == 1;
}

/* The type of a parameter or variable by which a function comes; NULL: it is none. */
static const char *local_callback(struct walker *w, struct expr *e)
{
	const char *type = e->kind == EX_IDENT && walk_local(w, e->name) ? infer_type(w, e) :
									     NULL;

	return uses_points_to_function(w, type) ? type : NULL;
}

/* What is different between a function and the callback it is used as. */
static const char *callback_difference(struct walker *w, const char *fn,
				       const char *cb)
{
	bool vf, vc, uf, uc;
	struct ctype f, c;
	unsigned int nf, nc;

	ctype_parse(&f, fn);
	ctype_parse(&c, infer_resolve(w, cb));
	nf = ctype_n_params(&f, &vf, &uf);
	nc = ctype_n_params(&c, &vc, &uc);
	if (nf != nc)
		return arena_printf(
			&w->tmp,
			"takes %u parameter%s, the callback now has %u", nf,
			nf == 1 ? "" : "s", nc);
	for (unsigned int i = 0; i < nf; i++) {
		const char *a = ctype_param(&w->tmp, &f, i);
		const char *b = ctype_param(&w->tmp, &c, i);

		if (infer_compat_exact(w, a, b) == COMPAT_YES)
			continue;
		return arena_printf(
			&w->tmp,
			"parameter %u is %s, the callback now takes %s", i + 1,
			uses_show(w, a), uses_show(w, b));
	}
	return arena_printf(&w->tmp,
			    "returns %.*s, the callback now returns %.*s",
			    (int)f.ret_len, f.ret, (int)c.ret_len, c.ret);
}

bool uses_changed_func(struct probe *pr, const char *name)
{
	const struct delta_change *ch = probe_change(pr, name, false);

	return ch && ch->what == DELTA_SIGNATURE;
}

bool uses_gives_changed(struct probe *pr, const char *name)
{
	return name && (pr->fn_typedefs || uses_changed_func(pr, name));
}

const char *uses_typedef_name(struct walker *w, const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	if (t.func || ctype_is_aggregate(&t) || ctype_is_number(&t) ||
	    !t.base_len)
		return NULL;
	return arena_strndup(&w->tmp, t.base, t.base_len);
}

void uses_report_callback(struct walker *w, uint32_t tok, const char *symbol,
			  const char *fn_name, const char *fn, const char *cb,
			  const struct delta_change *ch, const char *member)
{
	struct probe *pr = uses_probe(w);
	/* it may be the function that changed, not what it is given to */
	bool own = ch && strcmp(ch->name, fn_name) == 0 && !ch->tag;
	struct problem *p =
		probe_report(pr, own ? CHECK_SIGNATURE : CHECK_CALLBACK,
			     w->macro ? CHECK_LIKELY : CHECK_CERTAIN, tok,
			     own ? fn_name : symbol);

	/* or the typedef that the callback is declared with */
	if (!ch && uses_typedef_name(w, cb))
		ch = probe_change(pr, uses_typedef_name(w, cb), false);
	p->change = ch;
	p->member = member && !own ? arena_strdup(pr->arena, member) : NULL;
	p->function = arena_strdup(pr->arena, fn_name);
	probe_message(pr, p, "%s() %s", fn_name,
		      callback_difference(w, fn, cb));
}

const struct delta_change *uses_callback_typedef(struct walker *w, struct expr *value,
						 const char *param)
{
	const char *td = uses_typedef_name(w, param);
	const struct delta_change *ch = td ? probe_change(uses_probe(w), td, false) : NULL;

	/* one of two functions will do */
	while (ch && value && value->kind == EX_COND)
		value = value->c;
	return ch && value && (uses_function_value(w, value) || local_callback(w, value)) ?
		       ch : NULL;
}

static void one_argument(struct walker *w, const struct expr *call, uint32_t n,
			 struct expr *value)
{
	struct probe *pr = uses_probe(w);
	const char *name = uses_function_name(w, value), *fn;
	const char *local = name ? NULL : local_callback(w, value);
	const struct delta_change *callee, *ch;
	cref_vec refs = VEC_INIT;

	if (local)
		name = value->name;
	if (!name || call->a->kind != EX_IDENT || walk_local(w, call->a->name))
		return;
	callee = probe_change(pr, call->a->name, false);
	if (!pr->fn_typedefs && !callee && (local || !uses_changed_func(pr, name)))
		return;
	fn = local ? local : uses_function_value(w, value);
	if (!fn)
		return;
	infer_visible(w, call->a->name, &refs);
	for (size_t i = 0; i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		const char *param, *td;

		if (r->fact->kind != FACT_FUNC || n >= r->fact->n_subs)
			continue;
		param = cref_param(r, n);
		if (infer_compat(w, fn, param) != COMPAT_NO)
			continue;
		ch = uses_callback_typedef(w, value, param);
		/* what the prototype spells out is checked with the call */
		if (!ch && callee && callee->what == DELTA_SIGNATURE)
			break;
		td = ch && ch->what != DELTA_ADDED ? uses_typedef_name(w, param) :
						     call->a->name;
		if (!ch || ch->what == DELTA_ADDED)
			ch = callee;
		if (!ch && !local)
			ch = probe_change(pr, name, false);
		if (local && !ch)
			continue;
		uses_report_callback(w, value->tok, td, name, fn, param, ch, NULL);
		break;
	}
	VEC_RELEASE(&refs);
}

static void any_argument(struct walker *w, const struct expr *call, uint32_t n,
			 struct expr *value)
{
	if (value->kind != EX_COND) {
		one_argument(w, call, n, value);
		return;
	}
	for (unsigned int i = 0; i < 2; i++)
		if (uses_branch(w, value, i))
			any_argument(w, call, n, uses_branch(w, value, i));
}

void uses_function_argument(struct walker *w, const struct expr *call,
			    uint32_t n)
{
	any_argument(w, call, n, call->args[n]);
}
