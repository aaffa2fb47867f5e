// SPDX-License-Identifier: GPL-2.0-only
/* What is assigned to members and variables that changed. */
#include "capi/rule-uses.h"

bool uses_refuses(struct walker *w, const char *member, struct expr *value, bool init)
{
	struct ctype t;

	ctype_parse(&t, infer_resolve(w, member));
	if (t.array && !t.func)
		return !init || (value->kind != EX_STR && value->kind != EX_INIT);
	/* in braces one by one, where there is but one to set */
	if (value->kind == EX_INIT)
		return t.ptr || t.func || ctype_is_number(&t);
	if (value->kind == EX_IDENT && strcmp(value->name, "NULL") == 0)
		return !t.ptr && !t.func && ctype_is_number(&t) &&
		       !(t.base_len == 4 && memcmp(t.base, "bool", 4) == 0);
	return infer_compat(w, infer_type(w, value), member) == COMPAT_NO;
}

void uses_report_refused(struct walker *w, uint32_t tok, const char *tag, const char *name,
			 const char *type, struct expr *value, const char *verb)
{
	problem_vec *all = &uses_probe(w)->problems;
	const char *given = infer_type(w, value);

	uses_report_field(w, tok, tag, name, CHECK_LIKELY,
			  arena_printf(&w->tmp, "%s is now %s, %s %s here", name,
				       uses_show(w, type), verb,
				       value->kind == EX_INIT ? "a list in braces" :
								uses_show(w, given)));
	/* a parameter, or a variable, that the function came by */
	if (uses_points_to_function(w, type) && uses_points_to_function(w, given))
		all->items[all->n - 1].kind = CHECK_CALLBACK;
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

/* `hook = function` where the variable's type changed. */
static void variable_assigned(struct walker *w, struct expr *e)
{
	struct probe *pr = uses_probe(w);
	const char *name = e->a->kind == EX_IDENT ? e->a->name : NULL, *to, *from;
	const struct delta_change *ch = name ? probe_change(pr, name, false) : NULL;
	struct problem *p;

	if (!ch || ch->what != DELTA_SIGNATURE || ch->after.kind != FACT_VAR ||
	    walk_local(w, name) || e->op != '=' || !e->b || e->b->kind == EX_INIT)
		return;
	to = infer_type(w, e->a);
	from = uses_function_value(w, e->b);
	from = from ? from : infer_type(w, e->b);
	if (infer_compat(w, from, to) != COMPAT_NO)
		return;
	p = probe_report(pr, CHECK_SIGNATURE, CHECK_LIKELY, e->a->tok, name);
	p->change = ch;
	probe_message(pr, p, "%s is now %s, assigned %s here", name, uses_show(w, to),
		      uses_show(w, from));
}

/* The member that is assigned to, be it one element of it (`x->ops[0] = …`); NULL: none. */
static const struct expr *assigned_member(const struct expr *e)
{
	for (e = e->a; e->kind == EX_INDEX;)
		e = e->a;
	return e->kind == EX_MEMBER ? e : NULL;
}

/* The type of what is assigned to: of the member, or of an element of it. */
static const char *slot_type(struct walker *w, const struct expr *slot, const char *type)
{
	for (; type && slot->kind == EX_INDEX; slot = slot->a)
		type = ctype_deref(&w->tmp, infer_resolve(w, type));
	return type;
}

static void member_assigned(struct walker *w, struct expr *e, const struct expr *to)
{
	struct probe *pr = uses_probe(w);
	const char *fn_name = uses_function_name(w, e->b), *fn, *tag, *agg, *type;
	struct member_info m;

	if (!uses_changed_member(pr, to->name) &&
	    (!uses_gives_changed(pr, fn_name) || !uses_function_value(w, e->b)))
		return;
	fn = uses_function_value(w, e->b);
	agg = infer_type(w, to->a);
	m = probe_find_member(pr, agg, to->name);
	type = m.state == MEMBER_FOUND ? slot_type(w, e->a, m.type) : NULL;
	tag = type ? probe_tag(pr, agg) : NULL;
	if (!tag)
		return;
	if (fn) {
		const struct delta_change *ch = probe_member(pr, tag, to->name, NULL);

		if (infer_compat(w, fn, type) != COMPAT_NO)
			return;
		if (!ch || !uses_changed_member(pr, to->name))
			ch = probe_change(pr, fn_name, false);
		uses_report_callback(w, to->tok, uses_member_symbol(w, tag, to->name), fn_name,
				     fn, type, ch, to->name);
		return;
	}
	if (to == e->a && uses_refuses(w, type, e->b, false))
		uses_report_refused(w, to->tok, tag, to->name, type, e->b, "assigned");
}

void uses_assigned(struct walker *w, struct expr *e)
{
	const struct expr *to = e->op == '=' && e->b ? assigned_member(e) : NULL;

	read_only(w, e);
	variable_assigned(w, e);
	if (!to)
		return;
	for (unsigned int i = 0; i < 2 && e->b->kind == EX_COND; i++) {
		struct expr one = *e;

		one.b = uses_branch(w, e->b, i);
		if (one.b)
			uses_assigned(w, &one);
	}
	if (e->b->kind == EX_COND)
		return;
	member_assigned(w, e, to);
}

void uses_stepped(struct walker *w, struct expr *e, enum walk_need need)
{
	struct expr step = { .kind = EX_UNARY, .op = OP_INC, .a = e };

	if (need == NEED_STEP)
		read_only(w, &step);
	if (need == NEED_STEP || need == NEED_ARRAY)
		uses_incomplete_step(w, e);
	uses_operand(w, e, need);
}
