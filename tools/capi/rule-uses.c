// SPDX-License-Identifier: GPL-2.0-only
/*
 * Uses against declarations: what the walk over a file meets, given to the parts
 * of rule-uses.h.
 */
#include "capi/rule-uses.h"

static void on_convert(struct walker *w, struct expr *e, const struct walk_use *use);

/* Whether the member is not there, which is reported. */
static bool absent(struct walker *w, struct expr *e, const char *type, enum member_state *state)
{
	struct member_info m = probe_find_member(uses_probe(w), type, e->name);

	*state = m.state;
	uses_optional_member(w, type, e->name, e->tok, &m);
	if (!uses_lacks_member(w, type, e->name, &m))
		return false;
	uses_absent_member(w, type, e->name, e->tok, &m);
	return true;
}

/* A typedef of several structures: each counts where the place can have it. */
static void each_variant(struct walker *w, struct expr *e, const struct type_variants *v)
{
	problem_vec *found = &uses_probe(w)->problems;
	enum member_state state;

	for (size_t i = 0; i < v->n; i++) {
		size_t before = found->n;

		if (uses_never_meet(w, e->tok, v->items[i].guard))
			continue;
		absent(w, e, v->items[i].type, &state);
		for (; before < found->n; before++)
			if (found->items[before].confidence == CHECK_CERTAIN)
				found->items[before].confidence = CHECK_LIKELY;
	}
}

static void on_member(struct walker *w, struct expr *e,
		      const struct walk_use *use)
{
	struct probe *pr = uses_probe(w);

	(void)use;
	if (uses_changed_member(pr, e->name)) {
		const char *type = infer_type(w, e->a);
		struct type_variants v = { .n = 0 };
		enum member_state state;

		if (type)
			infer_variants(w, type, &v);
		if (v.n > 1)
			each_variant(w, e, &v);
		else if (!absent(w, e, type, &state))
			uses_incomplete_member(w, e, state != MEMBER_UNKNOWN);
	}
	uses_through(w, e);
}

/* The member that a path of offsetof() names at its root, or behind; NULL: none. */
static const char *path_member(const struct expr *path)
{
	return path->kind == EX_IDENT || path->kind == EX_MEMBER ? path->name : NULL;
}

/* `a.b[1].c` in the aggregate @in: its type, and what changed is reported. */
static const char *walk_path(struct walker *w, const char *in, const struct expr *path)
{
	struct probe *pr = uses_probe(w);
	const char *name = path_member(path);
	struct member_info m;

	if (path->kind == EX_INDEX || path->kind == EX_MEMBER)
		in = walk_path(w, in, path->a);
	if (path->kind == EX_INDEX)
		return in ? ctype_deref(&w->tmp, infer_resolve(w, in)) : NULL;
	if (!in || !name)
		return NULL;
	m = probe_find_member(pr, in, name);
	if (uses_changed_member(pr, name) && uses_lacks_member(w, in, name, &m))
		uses_absent_member(w, in, name, path->tok, &m);
	else if (uses_changed_member(pr, name))
		uses_optional_member(w, in, name, path->tok, &m);
	return m.state == MEMBER_FOUND ? m.type : NULL;
}

/* Whether some member of the path changed. */
static bool path_changed(const struct probe *pr, const struct expr *path)
{
	for (; path && (path->kind == EX_MEMBER || path->kind == EX_INDEX); path = path->a)
		if (path->kind == EX_MEMBER && uses_changed_member(pr, path->name))
			return true;
	return path && path->kind == EX_IDENT && uses_changed_member(pr, path->name);
}

/* offsetof(struct x, member), which macros come down to. */
static void offset_of(struct walker *w, const struct expr *call)
{
	const struct expr *type = call->n_args == 2 ? call->args[0] : NULL;

	if (type && type->kind == EX_TYPE && type->type &&
	    path_changed(uses_probe(w), call->args[1]))
		walk_path(w, type->type, call->args[1]);
}

/* The word that an argument begins with. */
static const struct expr *root_of(const struct expr *a)
{
	while (a->kind == EX_INDEX || (a->kind == EX_MEMBER && !a->arrow))
		a = a->a;
	return a;
}

/*
 * Whether a macro is to be looked into for what it does with an argument: to call
 * a function that changed or give it to a changed callback, or to take it for the
 * name of a changed member.
 */
static bool matters_inside(struct walker *w, const struct expr *a)
{
	struct probe *pr = uses_probe(w);
	const struct expr *root = root_of(a);

	if (root->kind != EX_IDENT || walk_local(w, root->name))
		return false;
	/* hdr.link, of a structure that another argument names */
	if (a != root)
		return path_changed(pr, a);
	return uses_changed_func(pr, a->name) || uses_changed_member(pr, a->name) ||
	       (pr->fn_typedefs && uses_function_value(w, (struct expr *)(uintptr_t)a));
}

/*
 * What an expansion ran into, from problem @first on: what is written in its call is
 * found there; the rest is as sure as what is known of the macro.
 */
static void settle_expansion(struct walker *w, const struct expr *call, size_t first)
{
	const struct tok *a = parse_tok(&w->p, call->first);
	const struct tok *z = parse_tok(&w->p, call->last - 1);
	struct probe *pr = uses_probe(w);
	size_t n = first;

	for (size_t i = first; i < pr->problems.n; i++) {
		struct problem *p = &pr->problems.items[i];
		const char *dot = strrchr(p->symbol, '.');

		/* of a structure that is gone what stands in the call is the use */
		if (p->kind == CHECK_SYMBOL_GONE ||
		    lex_has_word(w->p.lx->src + a->off, tok_span(a, z),
				 dot ? dot + 1 : p->symbol))
			continue;
		if (p->confidence == CHECK_CERTAIN)
			p->confidence = CHECK_LIKELY;
		p->message = arena_printf(pr->arena, "%s, through %s()", p->message,
					  call->a->name);
		pr->problems.items[n++] = *p;
	}
	pr->problems.n = n;
}

/* Whether a macro is given a value of a changed type, and takes any for what it is. */
static bool takes_changed(struct walker *w, const struct expr *call)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	bool changed = false;

	for (uint32_t i = 0; i < call->n_args && !changed; i++)
		changed = uses_culprit(w, call->args[i]);
	return changed && walk_expand(w, &text, call) && !rule_chooses(text.buf, text.len);
}

static void look_inside_call(struct walker *w, struct expr *call)
{
	size_t before = uses_probe(w)->problems.n;
	bool matters;

	/* `CLASS(fd, f)(n)`: what it stands for goes on behind it */
	if (parse_op(&w->p, call->last, '('))
		return;
	matters = takes_changed(w, call);
	for (uint32_t i = 0; i < call->n_args && !matters; i++)
		matters = matters_inside(w, call->args[i]);
	if (matters) {
		walk_expansion(w, call);
		return;
	}
	if (rule_looks_inside(uses_probe(w), call)) {
		walk_expansion(w, call);
		settle_expansion(w, call, before);
	}
}

/* What a macro does with its arguments. */
static void look_inside(struct walker *w, struct expr *call, const struct walk_use *use)
{
	const struct walk_use *outer = w->outer;
	/* what is around the call is no part of the text that is walked */
	const struct walk_use of_text = {
		.used = use->used,
		.target = use->target || !use->target_of ? use->target :
							   infer_type(w, use->target_of),
	};

	w->outer = &of_text;
	look_inside_call(w, call);
	w->outer = outer;
}

/* An expand_find that leaves alone what asks whether something is an array. */
static bool find_but_array_test(void *payload, const char *name, size_t len,
				struct expand_macro *out)
{
	static const char test[] = "__must_be_array";

	return (len != sizeof(test) - 1 || memcmp(name, test, len) != 0) &&
	       walk_find_macro(payload, name, len, out);
}

/* Whether a macro comes down to __must_be_array() of its argument @n. */
static bool wants_array(struct walker *w, const struct expr *call, uint32_t n)
{
	static const char mark[] = "__the_argument";
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char *args[EXPAND_MAX_ARGS], *at;

	for (uint32_t i = 0; i < call->n_args && i < EXPAND_MAX_ARGS; i++)
		args[i] = i == n ? mark : "0";
	if (!expand_call(&text, find_but_array_test, w, call->a->name,
			 strlen(call->a->name), args, call->n_args))
		return false;
	at = strstr(text.buf, "__must_be_array");
	at = at ? at + strlen("__must_be_array") : NULL;
	return at && strncmp(at + strspn(at, " ("), mark, sizeof(mark) - 1) == 0;
}

/* An array that has no length any more, where its size is taken. */
static void no_length(struct walker *w, const struct expr *m, const char *tag)
{
	uses_report_field(w, m->tok, tag, m->name, w->macro ? CHECK_LIKELY : CHECK_CERTAIN,
			  arena_printf(&w->tmp, "%s has no length any more, and so no size",
				       m->name));
}

/* ARRAY_SIZE() of one that has no length any more. */
static void flexible_argument(struct walker *w, const struct expr *call, uint32_t n)
{
	struct probe *pr = uses_probe(w);
	const struct expr *a = call->args[n];
	struct member_info m;
	const char *agg, *tag;

	if (a->kind != EX_MEMBER || !uses_changed_member(pr, a->name) ||
	    strcmp(call->a->name, "ARRAY_SIZE") != 0)
		return;
	agg = infer_type(w, a->a);
	m = probe_find_member(pr, agg, a->name);
	tag = m.flexible ? probe_tag(pr, agg) : NULL;
	if (tag)
		no_length(w, a, tag);
}

/* ARRAY_SIZE() and its like, of a changed array that is a pointer now. */
static void array_argument(struct walker *w, const struct expr *call, uint32_t n)
{
	struct expr *a = call->args[n], *src = uses_culprit(w, a);
	const char *type = src && src == a ? infer_type(w, a) : NULL;
	struct ctype t;

	if (!type)
		return;
	ctype_parse(&t, infer_resolve(w, type));
	if (t.ptr && !t.array && !t.func && wants_array(w, call, n))
		uses_report_source(w, src, src->tok,
				   arena_printf(&w->tmp, "%s is now %s, no array for %s()",
						uses_source_name(src), uses_show(w, type),
						call->a->name));
}

/* What is wrong with a call of the pointer type @type, or with its result's use. */
static struct verdict through_pointer(struct walker *w, const struct expr *call,
				      const char *type, const struct walk_use *use)
{
	struct verdict v = uses_pointer(w, call, type);

	if (v.ok)
		v = uses_result(w, ctype_result(&w->tmp, infer_resolve(w, type)), use,
				"callback");
	return v;
}

/* `x->cb(…)`, and `x->cb[i](…)` with @index. */
static void call_member(struct walker *w, const struct expr *call, const struct expr *m,
			bool index, const struct walk_use *use)
{
	struct probe *pr = uses_probe(w);
	struct member_info info = probe_find_member(pr, infer_type(w, m->a), m->name);
	const char *tag = probe_tag(pr, infer_type(w, m->a)), *type = info.type;
	struct problem *p;
	struct verdict v;

	if (info.state != MEMBER_FOUND || !type || !tag)
		return;
	v = through_pointer(w, call, index ? ctype_deref(&w->tmp, infer_resolve(w, type)) :
					     type, use);
	if (v.ok)
		return;
	p = probe_report(pr, CHECK_SIGNATURE, v.confidence, m->tok,
			 uses_member_symbol(w, tag, m->name));
	p->change = probe_member(pr, tag, m->name, NULL);
	p->member = arena_strdup(pr->arena, m->name);
	probe_message(pr, p, "%s", v.why);
}

/* `fn(…)`, or `fn[i](…)`, where the variable's type is a changed typedef. */
static void call_variable(struct walker *w, const struct expr *call, struct expr *fn,
			  bool index, const struct walk_use *use)
{
	const char *type = infer_type(w, fn);
	const struct delta_change *td = uses_changed_typedef(w, type);
	struct problem *p;
	struct verdict v;

	if (!td)
		return;
	v = through_pointer(w, call, index ? ctype_deref(&w->tmp, type) : type, use);
	if (v.ok)
		return;
	p = probe_report(uses_probe(w), CHECK_SIGNATURE, v.confidence, fn->tok, td->name);
	p->change = td;
	probe_message(uses_probe(w), p, "%s", v.why);
}

/* The definition as a macro that a file sees of a name; NULL: none. */
static const char *visible_macro(struct walker *w, const char *name)
{
	cref_vec refs = VEC_INIT;
	const char *body = NULL;

	walk_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n && !body; i++)
		if (refs.items[i].fact->kind == FACT_MACRO &&
		    !(refs.items[i].fact->flags & (FACT_UNDEF | FACT_UNDONE)))
			body = cref_str(&refs.items[i], refs.items[i].fact->type);
	VEC_RELEASE(&refs);
	return body;
}

/* `x->name(…)` where the function `name` is a macro now: the member is hit as well. */
static void member_hit(struct walker *w, const struct expr *call)
{
	struct probe *pr = uses_probe(w);
	const struct expr *m = call->a;
	const struct delta_change *ch = m->kind == EX_MEMBER && !m->paren ?
						probe_change(pr, m->name, false) : NULL;
	const char *body = rule_became_macro(ch) && !w->expanded ? visible_macro(w, m->name) : NULL;
	size_t n = body ? strlen(m->name) : 0;
	struct problem *p;

	/* `#define name(x) name(x, 0)` does not touch what it is called on */
	if (!body || (strncmp(body, m->name, n) == 0 && body[n] == '('))
		return;
	p = probe_report(pr, CHECK_NAME_CLASH, CHECK_LIKELY, m->tok, m->name);
	p->change = ch;
	probe_message(pr, p, "%s() is a macro now, and takes this member for its call", m->name);
}

static void call_pointer(struct walker *w, const struct expr *call,
			 const struct walk_use *use)
{
	struct expr *fn = call->a;
	bool index = false;

	member_hit(w, call);
	uses_pasted_op(w, call);
	uses_static_call(w, call);
	uses_guarded(w, call);
	while (fn && (fn->kind == EX_INDEX || (fn->kind == EX_UNARY && fn->op == '*'))) {
		index |= fn->kind == EX_INDEX;
		fn = fn->a;
	}
	if (fn && fn->kind == EX_MEMBER && uses_changed_member(uses_probe(w), fn->name))
		call_member(w, call, fn, index, use);
	else if (fn && fn->kind == EX_IDENT && uses_probe(w)->fn_typedefs)
		call_variable(w, call, fn, index, use);
}

/* A changed value, passed to something that did not change. */
static void passed(struct walker *w, const struct expr *call, uint32_t i)
{
	cref_vec refs = VEC_INIT;

	infer_visible(w, call->a->name, &refs);
	for (size_t k = 0; k < refs.n; k++) {
		const struct cref *r = &refs.items[k];

		if (r->fact->kind != FACT_FUNC || i >= r->fact->n_subs)
			continue;
		uses_converted(w, call->args[i], cref_param(r, i));
		break;
	}
	VEC_RELEASE(&refs);
}

/* `#define other_name name`: a call by the other name is one of the function. */
static void aliased_call(struct walker *w, const struct expr *call, const struct walk_use *use)
{
	const struct changed_names *names = uses_probe(w)->names;
	struct expr fn = *call->a, as = *call;
	const struct delta_change *ch;
	cref_vec refs = VEC_INIT;

	if (names && !changed_names_calls(names, call->a->name))
		return;
	walk_visible(w, call->a->name, &refs);
	for (size_t i = 0; i < refs.n; i++)
		fn.name = refs.n == 1 && refs.items[i].fact->kind == FACT_CONST ?
				  cref_str(&refs.items[i], refs.items[i].fact->type) : fn.name;
	VEC_RELEASE(&refs);
	if (fn.name == call->a->name || !changed_aliased(uses_probe(w)->delta, fn.name))
		return;
	ch = probe_change(uses_probe(w), fn.name, false);
	as.a = &fn;
	if (ch)
		uses_callee(w, &as, use, ch);
}

static void call_by_name(struct walker *w, struct expr *call, const struct walk_use *use)
{
	struct probe *pr = uses_probe(w);
	const char *name = call->a->name;
	const struct delta_change *ch = probe_change(pr, name, false);

	if (!ch)
		aliased_call(w, call, use);
	if (ch && ch->what != DELTA_ADDED) {
		uses_callee(w, call, use, ch);
		uses_objects(w, call, ch);
		uses_words(w, call, ch);
	}
	if (strcmp(name, "offsetof") == 0 || strcmp(name, "__builtin_offsetof") == 0)
		offset_of(w, call);
	look_inside(w, call, use);
	uses_asserted(w, call);
	uses_guarded(w, call);
	uses_hooked(w, call);
	for (uint32_t i = 0; i < call->n_args; i++) {
		uses_function_argument(w, call, i);
		array_argument(w, call, i);
		flexible_argument(w, call, i);
		uses_bit_field(w, call, i);
		if (!ch && (pr->typedefs || uses_culprit(w, call->args[i])))
			passed(w, call, i);
	}
}

/* `WRITE_ONCE(x, y)` is `x = y`. */
static void stores(struct walker *w, struct expr *call)
{
	static const char *const names[] = {
		"WRITE_ONCE", "rcu_assign_pointer", "RCU_INIT_POINTER",
	};
	struct expr as = { .kind = EX_ASSIGN, .op = '=', .tok = call->tok };
	struct walk_use use = { .used = true };

	if (call->n_args != 2)
		return;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(call->a->name, names[i]) == 0) {
			as.a = call->args[0];
			as.b = call->args[1];
			use.target_of = as.a;
			uses_assigned(w, &as);
			on_convert(w, as.b, &use);
			return;
		}
}

/* A macro with another text than it had; NULL: it is none. */
static const struct delta_change *changed_macro(struct walker *w, const struct expr *call)
{
	const struct delta_change *ch = call->a->kind == EX_IDENT ?
						probe_change(uses_probe(w), call->a->name, false) :
						NULL;

	return ch && ch->what != DELTA_ADDED && ch->before.kind == FACT_MACRO &&
			       ch->after.kind == FACT_MACRO ? ch : NULL;
}

static void on_call(struct walker *w, struct expr *call,
		    const struct walk_use *use)
{
	struct probe *pr = uses_probe(w);

	/* its arguments are walked before what it stands for */
	if (!w->expanded && (!pr->through || call->first >= pr->through_end ||
			     call->last <= pr->through_first)) {
		pr->through = changed_macro(w, call);
		pr->through_first = call->first;
		pr->through_end = call->last;
	}
	if (call->a->kind == EX_IDENT && !walk_local(w, call->a->name)) {
		call_by_name(w, call, use);
		stores(w, call);
	} else {
		call_pointer(w, call, use);
	}
}

/* Whether its members may be others than they were; by their place they can be even if not. */
static bool is_changed(struct probe *pr, const char *agg)
{
	const char *tag = probe_tag(pr, agg), *bare = tag ? strchr(tag, ' ') : NULL;

	if (!tag || strstr(tag, "::"))
		return tag && pr->delta->by_member.n;
	bare = bare ? bare + 1 : tag;
	return probe_change(pr, bare, true) || probe_change(pr, bare, false);
}

/* `op_name(run)`, a macro that makes the name of a function: that, else the value itself. */
static struct expr *named_by_macro(struct walker *w, struct expr *value)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct expr *made;
	const char *name;
	size_t n = 0;

	if (!value || value->kind != EX_CALL || !walk_expand(w, &text, value))
		return value;
	strbuf_rtrim(&text);
	name = text.buf + strspn(text.buf, " \t");
	while (lex_is_word(name[n]))
		n++;
	if (!n || name[n])
		return value;
	made = arena_alloc(&w->tmp, sizeof(*made));
	*made = *value;
	made->kind = EX_IDENT;
	made->name = arena_strndup(&w->tmp, name, n);
	return made;
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
		if (uses_branch(w, value, i))
			on_element(w, agg, name, pos, uses_branch(w, value, i), tok);
	if (value && value->kind == EX_COND)
		return;
	if (!name || uses_changed_member(pr, name))
		value = named_by_macro(w, value);
	fn_name = uses_function_name(w, value);
	if (name && !uses_changed_member(pr, name) &&
	    (!uses_gives_changed(pr, fn_name) || !uses_function_value(w, value)))
		return;
	if (!name && !uses_gives_changed(pr, fn_name) && !is_changed(pr, agg))
		return;
	m = name ? probe_find_member(pr, agg, name) : infer_member_at(w, agg, pos);
	if (name && uses_lacks_member(w, agg, name, &m)) {
		uses_absent_member(w, agg, name, tok, &m);
		return;
	}
	if (name && uses_changed_member(pr, name))
		uses_optional_member(w, agg, name, tok, &m);
	if (!name && m.state == MEMBER_ABSENT)
		uses_excess_element(w, agg, &m.agg, pos, tok);
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
	if (uses_changed_member(pr, name) && uses_refuses(w, m.type, value, true))
		uses_report_refused(w, tok, tag, name, m.type, value, "given");
}

/* Whether the member that the function is for has been found not to take it. */
static bool reported_as_member(struct walker *w, const char *function, uint32_t tok)
{
	const problem_vec *v = &uses_probe(w)->problems;
	const struct problem *last = v->n ? &v->items[v->n - 1] : NULL;

	/* the value may be on the next line */
	return last && last->function && last->member &&
	       walk_line(w, tok) - last->line <= 2 &&
	       strcmp(last->function, function) == 0;
}

/* A function, where what it is stored in has a changed typedef for its type. */
static void function_stored(struct walker *w, struct expr *e, const char *target)
{
	const struct delta_change *td = uses_changed_typedef(w, target);
	const char *fn = td ? uses_function_value(w, e) : NULL;

	if (fn && reported_as_member(w, uses_function_name(w, e), e->tok))
		return;
	if (fn && infer_compat(w, fn, target) == COMPAT_NO)
		uses_report_callback(w, e->tok, td->name, uses_function_name(w, e), fn,
				     target, td, NULL);
}

/* A function that a macro, which changed, holds against the type @target. */
static void function_handed(struct walker *w, struct expr *e, const char *target)
{
	const struct delta_change *ch = uses_probe(w)->through;
	const char *fn = ch && w->expanded && target ? uses_function_value(w, e) : NULL;
	struct problem *p;

	if (!fn || infer_compat(w, fn, target) != COMPAT_NO)
		return;
	if (uses_points_to_function(w, target)) {
		uses_report_callback(w, e->tok, ch->name, uses_function_name(w, e), fn, target, ch,
				     NULL);
	} else if (strchr(infer_resolve(w, target), '*') && probe_tag(uses_probe(w), target)) {
		p = probe_report(uses_probe(w), CHECK_CALLBACK, CHECK_LIKELY, e->tok, ch->name);
		p->change = ch;
		probe_message(uses_probe(w), p, "%s() is given, and %s is wanted now",
			      uses_function_name(w, e), uses_show(w, target));
	}
}

static void on_convert(struct walker *w, struct expr *e,
		       const struct walk_use *use)
{
	const char *target = use->target;

	function_handed(w, e, target);
	/* what a changed function returns is checked with its call */
	if (e->kind == EX_CALL && e->a->kind == EX_IDENT && !uses_const_macro(w, e))
		return;
	if (uses_probe(w)->fn_typedefs && uses_function_name(w, e))
		function_stored(w, e, target ? target :
				      use->target_of ? infer_type(w, use->target_of) : NULL);
	if (!uses_probe(w)->typedefs && !uses_culprit(w, e))
		return;
	if (!target && use->target_of)
		target = infer_type(w, use->target_of);
	uses_converted(w, e, target);
}

static void on_binary(struct walker *w, struct expr *e)
{
	/* `fn == (type)NULL` */
	if (e->op == OP_EQ && e->b && e->b->kind == EX_CAST)
		function_handed(w, e->a, infer_type(w, e->b));
	if (e->op == OP_EQ || e->op == OP_REL || e->op == '<' || e->op == '>')
		uses_compared(w, e);
}

/* &x->m and sizeof(x->m) where m became a bit-field, sizeof where it lost its length. */
static void on_address(struct walker *w, struct expr *e)
{
	struct probe *pr = uses_probe(w);
	struct member_info m;
	const char *agg, *tag;

	if (e->a->kind != EX_MEMBER || !uses_changed_member(pr, e->a->name))
		return;
	agg = infer_type(w, e->a->a);
	m = probe_find_member(pr, agg, e->a->name);
	tag = m.bit_field || (m.flexible && e->kind == EX_SIZEOF) ? probe_tag(pr, agg) : NULL;
	if (tag && m.flexible)
		no_length(w, e->a, tag);
	else if (tag)
		uses_report_field(w, e->a->tok, tag, e->a->name,
			     w->macro ? CHECK_LIKELY : CHECK_CERTAIN,
			     arena_printf(&w->tmp,
					  "%s is a bit-field now, without an address or a size",
					  e->a->name));
}

static bool nothing_changed(struct walker *w, const struct cbody *b, const char *type)
{
	const struct quiet *q = &uses_probe(w)->quiet;

	/* names are looked for that did not change: what is a local has to be known */
	return !uses_probe(w)->undone &&
	       (type ? quiet_initialiser(q, b, type) : quiet_body(q, b));
}

/* What takes other arguments now, and is a function in another configuration, is called as both. */
static bool keep_call(struct walker *w, const char *name, const cref_vec *refs)
{
	if (!uses_changed_func(uses_probe(w), name))
		return false;
	for (size_t i = 0; i < refs->n; i++)
		if (refs->items[i].fact->kind == FACT_FUNC)
			return true;
	return false;
}

static const struct walk_ops ops = {
	.skip = nothing_changed,
	.keep = keep_call,
	.address = on_address,
	.convert = on_convert,
	.binary = on_binary,
	.operand = uses_stepped,
	.into = uses_into,
	.call = on_call,
	.member = on_member,
	.element = on_element,
	.assign = uses_assigned,
};

int rule_uses(struct probe *pr, struct err *err)
{
	int rc;

	pr->w.ops = &ops;
	rc = walk_file(&pr->w, err);
	if (rc >= 0)
		rule_rows(pr);
	return rc < 0 ? rc : rule_form(pr, err);
}
