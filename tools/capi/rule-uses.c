// SPDX-License-Identifier: GPL-2.0-only
/*
 * Uses against declarations: what the walk over a file meets, given to the parts
 * of rule-uses.h.
 */
#include "capi/rule-uses.h"

/* The members of a structure that is gone altogether. */
static void aggregate_gone(struct walker *w, struct expr *e)
{
	struct probe *pr = uses_probe(w);
	const char *type = infer_type(w, e->a);
	const char *tag = type ? probe_tag(pr, type) : NULL;
	const struct delta_change *ch;
	struct problem *p;

	/* by value it is its declaration that breaks */
	if (!tag || !e->arrow)
		return;
	ch = probe_change(pr, strchr(tag, ' ') + 1, true);
	if (!ch || ch->what != DELTA_REMOVED || uses_is_macro(w, ch->name))
		return;
	p = probe_report(pr, CHECK_SYMBOL_GONE,
			 w->macro ? CHECK_LIKELY : CHECK_CERTAIN, e->tok, tag);
	p->change = ch;
	probe_message(pr, p, "%s is gone, and its member %s is used", tag, e->name);
}

static void on_member(struct walker *w, struct expr *e,
		      const struct walk_use *use)
{
	struct probe *pr = uses_probe(w);

	(void)use;
	if (uses_changed_member(pr, e->name)) {
		const char *type = infer_type(w, e->a);
		struct member_info m = probe_find_member(pr, type, e->name);

		if (m.state == MEMBER_ABSENT || uses_taken_out(w, type, e->name))
			uses_absent_member(w, type, e->name, e->tok, &m);
		else if (m.state == MEMBER_UNKNOWN)
			aggregate_gone(w, e);
	}
	if (uses_changed_source(w, e->a))
		uses_through(w, e);
}

/* offsetof(struct x, member), which macros come down to. */
static void offset_of(struct walker *w, const struct expr *call)
{
	const struct expr *type = call->n_args == 2 ? call->args[0] : NULL;
	const struct expr *path = type ? call->args[1] : NULL;
	const char *in = type && type->kind == EX_TYPE ? type->type : NULL;
	struct probe *pr = uses_probe(w);
	struct member_info m;

	while (path && (path->kind == EX_MEMBER || path->kind == EX_INDEX))
		path = path->a;
	if (!in || !path || path->kind != EX_IDENT ||
	    !uses_changed_member(pr, path->name))
		return;
	m = probe_find_member(pr, in, path->name);
	if (m.state == MEMBER_ABSENT || uses_taken_out(w, in, path->name))
		uses_absent_member(w, in, path->name, path->tok, &m);
}

/*
 * Whether a macro is to be looked into for what it does with an argument: to call
 * a function that changed or give it to a changed callback, or to take it for the
 * name of a changed member.
 */
static bool matters_inside(struct walker *w, const struct expr *a)
{
	struct probe *pr = uses_probe(w);

	if (a->kind != EX_IDENT || walk_local(w, a->name))
		return false;
	return uses_changed_func(pr, a->name) || uses_changed_member(pr, a->name) ||
	       (pr->fn_typedefs && uses_function_value(w, (struct expr *)(uintptr_t)a));
}

static void on_call(struct walker *w, struct expr *call,
		    const struct walk_use *use)
{
	struct probe *pr = uses_probe(w);
	struct expr *fn = call->a;
	const struct delta_change *ch = NULL;

	if (fn->kind == EX_IDENT && !walk_local(w, fn->name))
		ch = probe_change(pr, fn->name, false);
	if (ch && ch->what != DELTA_ADDED)
		uses_callee(w, call, use, ch);
	if (fn->kind == EX_MEMBER && uses_changed_member(pr, fn->name)) {
		struct member_info m = probe_find_member(pr, infer_type(w, fn->a), fn->name);

		if (m.state == MEMBER_FOUND && m.type) {
			struct verdict v = uses_pointer(w, call, m.type);
			const char *tag = probe_tag(pr, infer_type(w, fn->a));

			if (v.ok)
				v = uses_result(w, ctype_result(&w->tmp,
							   infer_resolve(w, m.type)),
					   use, "callback");
			if (!v.ok && tag) {
				struct problem *p = probe_report(
					pr, CHECK_CALLBACK, v.confidence, fn->tok,
					uses_member_symbol(w, tag, fn->name));

				p->change = probe_member(pr, tag, fn->name, NULL);
				p->member = arena_strdup(pr->arena, fn->name);
				probe_message(pr, p, "%s", v.why);
			}
		}
	}
	if (fn->kind == EX_IDENT && (strcmp(fn->name, "offsetof") == 0 ||
				     strcmp(fn->name, "__builtin_offsetof") == 0))
		offset_of(w, call);
	for (uint32_t i = 0; fn->kind == EX_IDENT && i < call->n_args; i++)
		if (matters_inside(w, call->args[i])) {
			walk_expansion(w, call);
			break;
		}
	for (uint32_t i = 0; i < call->n_args; i++) {
		struct expr *a = call->args[i];

		uses_function_argument(w, call, i);
		/* a changed value, passed to something that did not change */
		if (!ch && fn->kind == EX_IDENT && !walk_local(w, fn->name) &&
		    (pr->typedefs || uses_culprit(w, a))) {
			cref_vec refs = VEC_INIT;

			infer_visible(w, fn->name, &refs);
			for (size_t k = 0; k < refs.n; k++) {
				const struct cref *r = &refs.items[k];

				if (r->fact->kind != FACT_FUNC ||
				    i >= r->fact->n_subs)
					continue;
				uses_converted(w, a,
					  cref_str(r, r->facts->subs[r->fact->first_sub + i]
							      .type));
				break;
			}
			VEC_RELEASE(&refs);
		}
	}
}

/* Whether a value cannot be assigned, or initialise, the changed member. */
static bool refuses(struct walker *w, const char *member, struct expr *value)
{
	struct ctype t;

	ctype_parse(&t, infer_resolve(w, member));
	if (t.array && !t.func)
		return value->kind != EX_STR;
	return infer_compat(w, infer_type(w, value), member) == COMPAT_NO;
}

static void on_element(struct walker *w, const char *agg, const char *name,
		       uint32_t pos, struct expr *value, uint32_t tok)
{
	struct probe *pr = uses_probe(w);
	const char *fn_name, *fn, *tag;
	struct member_info m;

	if (!agg)
		return;
	for (unsigned int i = 0; value && i < 2 && value->kind == EX_COND; i++)
		if (uses_branch(value, i))
			on_element(w, agg, name, pos, uses_branch(value, i), tok);
	if (value && value->kind == EX_COND)
		return;
	fn_name = uses_function_name(w, value);
	if (name && !uses_changed_member(pr, name) &&
	    (!uses_gives_changed(pr, fn_name) || !uses_function_value(w, value)))
		return;
	if (!name && !fn_name && !pr->delta->by_member.n)
		return;
	m = name ? probe_find_member(pr, agg, name) : infer_member_at(w, agg, pos);
	if (name && (m.state == MEMBER_ABSENT || uses_taken_out(w, agg, name))) {
		uses_absent_member(w, agg, name, tok, &m);
		return;
	}
	if (m.state != MEMBER_FOUND || !m.type || !value)
		return;
	fn = uses_function_value(w, value);
	name = m.name;
	tag = probe_tag(pr, agg);
	if (!tag)
		return;
	if (fn) {
		const struct delta_change *ch = probe_member(pr, tag, name, NULL);

		if (infer_compat(w, fn, m.type) != COMPAT_NO)
			return;
		if (!uses_changed_member(pr, name) && uses_changed_func(pr, fn_name))
			ch = probe_change(pr, fn_name, false);
		uses_report_callback(w, tok, uses_member_symbol(w, tag, name), fn_name, fn,
				m.type, ch, name);
		return;
	}
	if (uses_changed_member(pr, name) && value->kind != EX_INIT &&
	    refuses(w, m.type, value))
		uses_report_field(w, tok, tag, name, CHECK_LIKELY,
			     arena_printf(&w->tmp, "%s is now %s, given %s here",
					  name, uses_show(w, m.type),
					  uses_show(w, infer_type(w, value))));
}

/*
 * `x->flags |= 1` where flags is const now; `x->addr[0] = 1` and `*x->addr = 1`
 * where what addr points to is.
 */
static void read_only(struct walker *w, struct expr *e)
{
	struct probe *pr = uses_probe(w);
	const char *agg, *tag;
	struct member_info m;
	unsigned int ptr = 0;
	struct ctype t;

	e = e->a;
	while (e && (e->kind == EX_INDEX || (e->kind == EX_UNARY && e->op == '*'))) {
		e = e->a;
		ptr++;
	}
	if (!e || e->kind != EX_MEMBER || !uses_changed_member(pr, e->name))
		return;
	agg = infer_type(w, e->a);
	m = probe_find_member(pr, agg, e->name);
	if (m.state != MEMBER_FOUND || !m.type)
		return;
	ctype_parse(&t, m.type);
	tag = probe_tag(pr, agg);
	if (!t.is_const || t.ptr != ptr || t.func || !tag)
		return;
	uses_report_field(w, e->tok, tag, e->name, w->macro ? CHECK_LIKELY : CHECK_CERTAIN,
		     arena_printf(&w->tmp, ptr ? "%s points to const now, and is written through" :
				  "%s is const now, and is written here", e->name));
}

static void on_assign_value(struct walker *w, struct expr *e);

static void on_assign(struct walker *w, struct expr *e)
{
	read_only(w, e);
	if (e->op != '=' || !e->b || e->a->kind != EX_MEMBER)
		return;
	for (unsigned int i = 0; i < 2 && e->b->kind == EX_COND; i++) {
		struct expr one = *e;

		one.b = uses_branch(e->b, i);
		if (one.b)
			on_assign(w, &one);
	}
	if (e->b->kind == EX_COND)
		return;
	on_assign_value(w, e);
}

static void on_assign_value(struct walker *w, struct expr *e)
{
	struct probe *pr = uses_probe(w);
	const char *fn_name = uses_function_name(w, e->b), *fn, *tag, *agg;
	struct member_info m;

	if (!uses_changed_member(pr, e->a->name) &&
	    (!uses_gives_changed(pr, fn_name) || !uses_function_value(w, e->b)))
		return;
	fn = uses_function_value(w, e->b);
	agg = infer_type(w, e->a->a);
	m = probe_find_member(pr, agg, e->a->name);
	if (m.state != MEMBER_FOUND || !m.type)
		return;
	tag = probe_tag(pr, agg);
	if (!tag)
		return;
	if (fn) {
		const struct delta_change *ch = probe_member(pr, tag, e->a->name, NULL);

		if (infer_compat(w, fn, m.type) != COMPAT_NO)
			return;
		if (!ch || !uses_changed_member(pr, e->a->name))
			ch = probe_change(pr, fn_name, false);
		uses_report_callback(w, e->a->tok, uses_member_symbol(w, tag, e->a->name),
				fn_name, fn, m.type, ch, e->a->name);
		return;
	}
	if (e->b->kind != EX_INIT && refuses(w, m.type, e->b))
		uses_report_field(w, e->a->tok, tag, e->a->name, CHECK_LIKELY,
			     arena_printf(&w->tmp, "%s is now %s, assigned %s here",
					  e->a->name, uses_show(w, m.type),
					  uses_show(w, infer_type(w, e->b))));
}

static void on_convert(struct walker *w, struct expr *e,
		       const struct walk_use *use)
{
	const char *target = use->target;

	/* what a changed function returns is checked with its call */
	if (e->kind == EX_CALL && e->a->kind == EX_IDENT)
		return;
	if (!uses_probe(w)->typedefs && !uses_culprit(w, e))
		return;
	if (!target && use->target_of)
		target = infer_type(w, use->target_of);
	uses_converted(w, e, target);
}

/* Numbers no more: an operand that became a structure. */
static void on_binary(struct walker *w, struct expr *e)
{
	struct expr *sides[2] = { e->a, e->b };

	for (int i = 0; i < 2; i++) {
		const struct delta_change *td = NULL;
		struct expr *src;
		const char *type;
		struct ctype t;

		if (!sides[i])
			continue;
		src = uses_culprit(w, sides[i]);
		if (!src && !uses_probe(w)->typedefs)
			continue;
		type = infer_type(w, sides[i]);
		if (!type)
			continue;
		td = src ? NULL : uses_changed_typedef(w, type);
		ctype_parse(&t, infer_resolve(w, type));
		if ((!src && !td) || t.ptr || t.func || !ctype_is_aggregate(&t))
			continue;
		if (td)
			uses_report_typedef(w, sides[i]->tok, td,
				       arena_printf(&w->tmp, "%s is a structure now, no operand",
						    td->name));
		else
			uses_report_source(w, src, src->tok,
				      arena_printf(&w->tmp, "%s is now %s, no operand",
						   uses_source_name(src), uses_show(w, type)));
		return;
	}
}

/* &x->m and sizeof(x->m) where m became a bit-field. */
static void on_address(struct walker *w, struct expr *e)
{
	struct probe *pr = uses_probe(w);
	struct member_info m;
	const char *agg, *tag;

	if (e->a->kind != EX_MEMBER || !uses_changed_member(pr, e->a->name))
		return;
	agg = infer_type(w, e->a->a);
	m = probe_find_member(pr, agg, e->a->name);
	tag = m.bit_field ? probe_tag(pr, agg) : NULL;
	if (tag)
		uses_report_field(w, e->a->tok, tag, e->a->name,
			     w->macro ? CHECK_LIKELY : CHECK_CERTAIN,
			     arena_printf(&w->tmp,
					  "%s is a bit-field now, without an address or a size",
					  e->a->name));
}

static bool nothing_changed(struct walker *w, const struct cbody *b, const char *type)
{
	const struct quiet *q = &uses_probe(w)->quiet;

	return type ? quiet_initialiser(q, b, type) : quiet_body(q, b);
}

static const struct walk_ops ops = {
	.skip = nothing_changed,
	.address = on_address,
	.convert = on_convert,
	.binary = on_binary,
	.call = on_call,
	.member = on_member,
	.element = on_element,
	.assign = on_assign,
};

int rule_uses(struct probe *pr, struct err *err)
{
	int rc;

	pr->w.ops = &ops;
	rc = walk_file(&pr->w, err);
	if (rc >= 0)
		rule_rows(pr);
	return rc;
}
