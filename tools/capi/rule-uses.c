// SPDX-License-Identifier: GPL-2.0-only
/*
 * Uses against declarations: calls against parameters and results, functions
 * against the callbacks they are given as, members against their structs.
 */
#include "capi/rule.h"

static struct probe *probe_of(struct walker *w)
{
	return w->payload;
}

static const char *show(struct walker *w, const char *type)
{
	return type ? infer_show(w, type) : "?";
}

/* ------------------------------------------------------------------ calls */

/* Commas that a macro among the arguments hides, or __VA_ARGS__. */
static bool arity_unsure(struct walker *w, const struct expr *call)
{
	uint32_t end = call->last;

	for (uint32_t i = call->tok; i < end; i++)
		if (parse_is(&w->p, i, "__VA_ARGS__") || parse_op(&w->p, i, OP_PASTE))
			return true;
	for (uint32_t i = 0; i < call->n_args; i++) {
		const struct expr *a = call->args[i];
		cref_vec refs = VEC_INIT;
		bool hides = false;

		if (a->kind == EX_CALL && a->a->kind == EX_IDENT)
			a = a->a;
		if (a->kind == EX_UNKNOWN)
			return true;
		if (a->kind != EX_IDENT || walk_local(w, a->name))
			continue;
		infer_visible(w, a->name, &refs);
		for (size_t k = 0; k < refs.n; k++) {
			const struct fact *f = refs.items[k].fact;
			const char *body = cref_str(&refs.items[k], f->type);

			if ((f->kind == FACT_CONST || f->kind == FACT_MACRO) &&
			    body[0] != '(' && strchr(body, ','))
				hides = true;
		}
		VEC_RELEASE(&refs);
		if (hides)
			return true;
	}
	return false;
}

struct verdict {
	bool ok;
	enum check_confidence confidence;
	const char *why;	/* in w->tmp */
};

/* How the callee is called in a message. */
static const char *callee_word(const struct fact *f)
{
	return f->kind == FACT_MACRO ? "macro" : "function";
}

static struct verdict arity(struct walker *w, const struct expr *call,
			    unsigned int want, bool more, const char *word)
{
	struct verdict v = { .ok = true };
	unsigned int n = call->n_args;

	if (n == want || (more && n > want))
		return v;
	if (arity_unsure(w, call))
		return v;
	v.ok = false;
	v.confidence = w->macro ? CHECK_LIKELY : CHECK_CERTAIN;
	v.why = arena_printf(&w->tmp,
			     "called with %u argument%s, the %s now takes %s%u", n,
			     n == 1 ? "" : "s", word, more ? "at least " : "", want);
	return v;
}

static bool plain_type(const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	return t.func || ctype_is_aggregate(&t) || ctype_is_number(&t);
}

static struct verdict argument(struct walker *w, struct expr *arg, unsigned int n,
			       const char *param, const char *word)
{
	struct verdict v = { .ok = true };
	const char *type = infer_type(w, arg);
	enum compat c = infer_compat(w, type, param);

	if (c == COMPAT_UNSURE && probe_foreign(probe_of(w), type, param))
		c = COMPAT_NO;
	if (c != COMPAT_NO && c != COMPAT_QUALIFIER)
		return v;
	/* a string literal goes as char * */
	if (c == COMPAT_QUALIFIER && arg->kind == EX_STR)
		return v;
	v.ok = false;
	v.confidence = c == COMPAT_NO && plain_type(infer_resolve(w, type)) &&
				       plain_type(infer_resolve(w, param)) &&
				       !w->macro ?
			       CHECK_CERTAIN :
			       CHECK_LIKELY;
	v.why = arena_printf(&w->tmp, "argument %u is %s, the %s now takes %s", n + 1,
			     strcmp(type, TYPE_NULL) == 0 ? "0" : show(w, type),
			     word, show(w, param));
	return v;
}

static struct verdict call_func(struct walker *w, const struct expr *call,
				const struct cref *r)
{
	const struct fact *f = r->fact;
	const char *name = cref_str(r, f->name);
	struct verdict v = { .ok = true };

	if (f->flags & FACT_COND_ARITY)
		return v;
	v = arity(w, call, f->n_subs, f->flags & FACT_VARIADIC, callee_word(f));
	v.ok |= probe_left_alone(probe_of(w), r, name, UINT32_MAX);
	if (!v.ok || f->kind == FACT_MACRO)
		return v;
	for (uint32_t k = 0; k < f->n_subs && k < call->n_args; k++) {
		struct verdict a = argument(w, call->args[k], k, cref_param(r, k),
					    "function");

		if (!a.ok && !probe_left_alone(probe_of(w), r, name, k))
			return a;
	}
	return v;
}

/* A macro of no parameters, or of one, can be called with nothing. */
static struct verdict call_macro(struct walker *w, const struct expr *call,
				 const struct cref *r)
{
	if (r->fact->n_subs == 1 && !call->n_args)
		return (struct verdict){ .ok = true };
	return call_func(w, call, r);
}

/* Through a variable, member or typedef of a pointer to a function. */
static struct verdict call_pointer(struct walker *w, const struct expr *call,
				   const char *type)
{
	struct verdict v = { .ok = true };
	bool more, unsure;
	unsigned int want;
	struct ctype t;

	if (!type)
		return v;
	ctype_parse(&t, infer_resolve(w, type));
	if (!t.func || !t.params_len)
		return v;
	want = ctype_n_params(&t, &more, &unsure);
	if (unsure)
		return v;
	v = arity(w, call, want, more, "callback");
	for (unsigned int k = 0; v.ok && k < want && k < call->n_args; k++)
		v = argument(w, call->args[k], k, ctype_param(&w->tmp, &t, k),
			     "callback");
	return v;
}

static struct verdict result(struct walker *w, const char *type,
			     const struct walk_use *use, const char *word)
{
	struct verdict v = { .ok = true };
	const char *target = use->target;
	enum compat c;

	if (!type || w->macro || !use->used)
		return v;
	if (strcmp(type, "void") == 0) {
		v.ok = false;
		v.confidence = CHECK_CERTAIN;
		v.why = arena_printf(&w->tmp, "its result is used, the %s now returns nothing",
				     word);
		return v;
	}
	if (!target && use->target_of)
		target = infer_type(w, use->target_of);
	c = target ? infer_compat(w, type, target) : COMPAT_UNSURE;
	if (c != COMPAT_NO && c != COMPAT_QUALIFIER)
		return v;
	v.ok = false;
	v.confidence = c == COMPAT_NO && plain_type(infer_resolve(w, type)) &&
				       plain_type(infer_resolve(w, target)) ?
			       CHECK_CERTAIN :
			       CHECK_LIKELY;
	v.why = arena_printf(&w->tmp, "its result is taken as %s, the %s now returns %s",
			     show(w, target), word, show(w, type));
	return v;
}

static void report_call(struct walker *w, const struct expr *call,
			const struct delta_change *ch, const struct verdict *v)
{
	struct probe *pr = probe_of(w);
	struct problem *p = probe_report(pr, CHECK_SIGNATURE, v->confidence,
					 call->a->tok, call->a->name);

	p->change = ch;
	probe_message(pr, p, "%s", v->why);
}

/* The facts of the file itself among those of the references; NULL: none. */
static const struct facts *own_facts(struct walker *w, const cref_vec *refs)
{
	uint32_t file = cworld_file(ctree_world(w->tree), w->path);

	for (size_t i = 0; i < refs->n; i++)
		if (refs->items[i].file == file)
			return refs->items[i].facts;
	return NULL;
}

/* Whether a static function of the file itself takes the call. */
static bool own_static(struct walker *w, const struct expr *call,
		       const cref_vec *refs)
{
	const struct facts *own = own_facts(w, refs);

	for (size_t i = 0; own && i < refs->n; i++) {
		const struct cref *r = &refs->items[i];

		if (r->facts == own && r->fact->kind == FACT_FUNC &&
		    r->fact->flags & FACT_STATIC && call_func(w, call, r).ok)
			return true;
	}
	return false;
}

/* A result that is dropped, and must be checked by some declaration. */
static void check_dropped(struct walker *w, const struct expr *call,
			  const struct walk_use *use, const struct delta_change *ch,
			  const cref_vec *refs)
{
	bool must = false;
	struct problem *p;

	for (size_t i = 0; i < refs->n; i++)
		must |= refs->items[i].fact->kind == FACT_FUNC &&
			refs->items[i].fact->flags & FACT_MUST_CHECK;
	if (!must || use->used || w->macro || w->expanded)
		return;
	p = probe_report(probe_of(w), CHECK_NEW_CHECK, CHECK_LIKELY, call->a->tok,
			 call->a->name);
	p->change = ch;
	probe_message(probe_of(w), p, "its result is dropped, and must be checked now");
}

/* Every declaration that can be meant has to accept the call. */
static void check_callee(struct walker *w, struct expr *call,
			 const struct walk_use *use,
			 const struct delta_change *ch)
{
	struct verdict bad = { .ok = true };
	cref_vec refs = VEC_INIT;
	bool macro_ok = false, any_ok = false, own_ok;

	infer_visible(w, call->a->name, &refs);
	probe_settle(probe_of(w), call->a->name, &refs);
	own_ok = own_static(w, call, &refs);
	for (size_t i = 0; i < refs.n; i++)
		if (refs.items[i].fact->kind == FACT_MACRO &&
		    !(refs.items[i].fact->flags & FACT_UNDEF) &&
		    call_macro(w, call, &refs.items[i]).ok)
			macro_ok = true;
	for (size_t i = 0; i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		struct verdict v = { .ok = true };

		if (r->fact->flags & FACT_UNDEF)
			continue;
		/* the file's own one is what the call means where both are */
		if (own_ok && r->facts != own_facts(w, &refs))
			continue;
		switch (r->fact->kind) {
		case FACT_FUNC:
			if (macro_ok)
				continue;
			v = call_func(w, call, r);
			if (v.ok)
				v = result(w, cref_str(r, r->fact->type), use,
					   "function");
			break;
		case FACT_MACRO:
			v = call_macro(w, call, r);
			break;
		case FACT_VAR:
			v = call_pointer(w, call, cref_str(r, r->fact->type));
			break;
		case FACT_CONST:
			macro_ok = true;	/* an alias: not followed */
			continue;
		default:
			continue;
		}
		if (v.ok)
			any_ok = true;
		else if (bad.ok || v.confidence > bad.confidence)
			bad = v;
	}
	if (bad.ok && !macro_ok)
		check_dropped(w, call, use, ch, &refs);
	VEC_RELEASE(&refs);
	if (bad.ok || (macro_ok && any_ok))
		return;
	/* another configuration's declaration takes it as it is */
	if (any_ok && bad.confidence == CHECK_CERTAIN)
		bad.confidence = CHECK_LIKELY;
	report_call(w, call, ch, &bad);
}

/* -------------------------------------------------------------- callbacks */

/* `f` or `&f` where f is no local: the name of a function, perhaps. */
static const char *function_name(struct walker *w, const struct expr *e)
{
	if (e && e->kind == EX_UNARY && e->op == '&')
		e = e->a;
	return e && e->kind == EX_IDENT && !walk_local(w, e->name) ? e->name : NULL;
}

/* The function that a value names, as a pointer type; NULL: none. */
static const char *function_value(struct walker *w, struct expr *e)
{
	const char *type;
	struct ctype t;

	if (!function_name(w, e))
		return NULL;
	type = infer_type(w, e->kind == EX_UNARY ? e->a : e);
	if (!type)
		return NULL;
	ctype_parse(&t, type);
	return t.func && t.func_ptr == 1 ? type : NULL;
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
		return arena_printf(&w->tmp,
				    "takes %u parameter%s, the callback now has %u",
				    nf, nf == 1 ? "" : "s", nc);
	for (unsigned int i = 0; i < nf; i++) {
		const char *a = ctype_param(&w->tmp, &f, i);
		const char *b = ctype_param(&w->tmp, &c, i);

		if (infer_compat(w, a, b) == COMPAT_YES &&
		    infer_compat(w, b, a) == COMPAT_YES)
			continue;
		if (ctype_same_text(a, b))
			continue;
		return arena_printf(&w->tmp,
				    "parameter %u is %s, the callback now takes %s",
				    i + 1, show(w, a), show(w, b));
	}
	return arena_printf(&w->tmp, "returns %.*s, the callback now returns %.*s",
			    (int)f.ret_len, f.ret, (int)c.ret_len, c.ret);
}

static bool changed_func(struct probe *pr, const char *name)
{
	const struct delta_change *ch = probe_change(pr, name, false);

	return ch && ch->what == DELTA_SIGNATURE;
}

/* Whether a function called @name, if it is one, may not fit what it did. */
static bool gives_changed(struct probe *pr, const char *name)
{
	return name && (pr->fn_typedefs || changed_func(pr, name));
}

/* The name of a typedef at the base of a parameter's type, else NULL. */
static const char *typedef_name(struct walker *w, const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	if (t.func || ctype_is_aggregate(&t) || ctype_is_number(&t) || !t.base_len)
		return NULL;
	return arena_strndup(&w->tmp, t.base, t.base_len);
}

static void report_callback(struct walker *w, uint32_t tok, const char *symbol,
			    const char *fn_name, const char *fn, const char *cb,
			    const struct delta_change *ch, const char *member)
{
	struct probe *pr = probe_of(w);
	/* it may be the function that changed, not what it is given to */
	bool own = ch && strcmp(ch->name, fn_name) == 0 && !ch->tag;
	struct problem *p = probe_report(pr, own ? CHECK_SIGNATURE : CHECK_CALLBACK,
					 w->macro ? CHECK_LIKELY : CHECK_CERTAIN,
					 tok, own ? fn_name : symbol);

	/* or the typedef that the callback is declared with */
	if (!ch && typedef_name(w, cb))
		ch = probe_change(pr, typedef_name(w, cb), false);
	p->change = ch;
	p->member = member && !own ? arena_strdup(pr->arena, member) : NULL;
	p->function = arena_strdup(pr->arena, fn_name);
	probe_message(pr, p, "%s() %s", fn_name, callback_difference(w, fn, cb));
}

/* A function handed over as an argument. */
static void function_argument(struct walker *w, const struct expr *call,
			      uint32_t n)
{
	struct probe *pr = probe_of(w);
	const char *name = function_name(w, call->args[n]), *fn;
	const struct delta_change *ch;
	cref_vec refs = VEC_INIT;

	if (!name || call->a->kind != EX_IDENT || walk_local(w, call->a->name))
		return;
	if (!pr->fn_typedefs && !changed_func(pr, name) &&
	    !probe_change(pr, call->a->name, false))
		return;
	fn = function_value(w, call->args[n]);
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
		td = typedef_name(w, param);
		ch = td ? probe_change(pr, td, false) : NULL;
		if (!ch)
			ch = probe_change(pr, call->a->name, false);
		if (!ch)
			ch = probe_change(pr, name, false);
		report_callback(w, call->args[n]->tok, td ? td : call->a->name, name,
				fn, param, ch, NULL);
		break;
	}
	VEC_RELEASE(&refs);
}

/* ----------------------------------------------------------------- fields */

static bool changed_member(const struct probe *pr, const char *name)
{
	return name && map_find(&pr->delta->by_member, name, strlen(name));
}

static const char *member_symbol(struct walker *w, const char *tag,
				 const char *name)
{
	return arena_printf(&w->tmp, "%s.%s", tag, name);
}

static void report_field(struct walker *w, uint32_t tok, const char *tag,
			 const char *name, enum check_confidence confidence,
			 const char *why)
{
	struct probe *pr = probe_of(w);
	const struct delta_member *m = NULL;
	struct problem *p = probe_report(pr, CHECK_FIELD, confidence, tok,
					 member_symbol(w, tag, name));

	p->change = probe_member(pr, tag, name, &m);
	p->member = arena_strdup(pr->arena, name);
	probe_message(pr, p, "%s", why);
}

/* `#define mtime mtim.tv_sec`: the member's name is a macro now. */
static bool is_macro(struct walker *w, const char *name)
{
	cref_vec refs = VEC_INIT;
	bool macro = false;

	walk_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n; i++)
		macro |= (refs.items[i].fact->kind == FACT_CONST ||
			  refs.items[i].fact->kind == FACT_MACRO) &&
			 !(refs.items[i].fact->flags & FACT_UNDEF);
	VEC_RELEASE(&refs);
	return macro;
}

/*
 * Of an aggregate that is not understood whole, neither now nor before: whether
 * the member stood in what is understood and does not any more.
 */
static bool taken_out(struct walker *w, const char *type, const char *name)
{
	struct probe *pr = probe_of(w);
	const char *tag = type ? probe_tag(pr, type) : NULL;
	const struct delta_member *m = NULL;
	const struct delta_change *ch = tag ? probe_member(pr, tag, name, &m) : NULL;

	return ch && m && m->what == MEMBER_REMOVED && ch->n_old == 1 &&
	       ch->n_new == 1 && ch->before.flags & ch->after.flags & FACT_OPEN;
}

static void absent_member(struct walker *w, const char *type, const char *name,
			  uint32_t tok, const struct member_info *m)
{
	struct probe *pr = probe_of(w);
	const char *tag = probe_tag(pr, type);
	bool sure = m->state == MEMBER_ABSENT &&
		    !(m->agg.fact && m->agg.fact->flags & FACT_CUT);

	if (!tag || is_macro(w, name))
		return;
	report_field(w, tok, tag, name,
		     w->macro || !sure ? CHECK_LIKELY : CHECK_CERTAIN,
		     arena_printf(&w->tmp, "%s has no member %s any more",
				  infer_show(w, tag), name));
}

/*
 * The member or call or variable that gives @e its type, when the provider
 * changed it: what a wrong use of the value is put down to.
 */
static bool changed_source(struct walker *w, struct expr *e)
{
	struct probe *pr = probe_of(w);
	const struct delta_change *ch = NULL;

	if (e->kind == EX_MEMBER)
		return changed_member(pr, e->name);
	if (e->kind == EX_CALL && e->a->kind == EX_IDENT)
		ch = probe_change(pr, e->a->name, false);
	else if (e->kind == EX_IDENT && !walk_local(w, e->name))
		ch = probe_change(pr, e->name, false);
	return ch && ch->what == DELTA_SIGNATURE;
}

static void report_source(struct walker *w, struct expr *src, uint32_t tok,
			  const char *why)
{
	struct probe *pr = probe_of(w);
	const char *name;
	struct problem *p;

	if (src->kind == EX_MEMBER) {
		const char *type = infer_type(w, src->a);
		const char *tag = type ? probe_tag(pr, type) : NULL;

		if (tag)
			report_field(w, tok, tag, src->name,
				     w->macro ? CHECK_LIKELY : CHECK_CERTAIN, why);
		return;
	}
	name = src->kind == EX_CALL ? src->a->name : src->name;
	p = probe_report(pr, CHECK_SIGNATURE,
			 w->macro ? CHECK_LIKELY : CHECK_CERTAIN, tok, name);
	p->change = probe_change(pr, name, false);
	probe_message(pr, p, "%s", why);
}

static const char *source_name(const struct expr *src)
{
	return src->kind == EX_CALL ? src->a->name : src->name;
}

/* `x->a->b` where a's type changed. */
static void through_changed(struct walker *w, struct expr *e)
{
	const char *type = infer_type(w, e->a);
	struct ctype t;

	if (!type)
		return;
	ctype_parse(&t, infer_resolve(w, type));
	if (t.func)
		return;
	if (e->arrow && !t.ptr && (ctype_is_aggregate(&t) || ctype_is_number(&t)))
		report_source(w, e->a, e->a->tok,
			      arena_printf(&w->tmp,
					   "%s is now %s, no pointer to use -> on",
					   source_name(e->a), show(w, type)));
	else if (!e->arrow && t.ptr)
		report_source(w, e->a, e->a->tok,
			      arena_printf(&w->tmp,
					   "%s is now %s, a pointer that . does not apply to",
					   source_name(e->a), show(w, type)));
	else if (infer_member(w, type, e->name).state == MEMBER_ABSENT &&
		 !changed_member(probe_of(w), e->name))
		report_source(w, e->a, e->a->tok,
			      arena_printf(&w->tmp,
					   "%s is now %s, which has no member %s",
					   source_name(e->a), show(w, type), e->name));
}

/* A typedef at the base of a type that the provider changed. */
static const struct delta_change *changed_typedef(struct walker *w,
						  const char *type)
{
	struct probe *pr = probe_of(w);
	const char *td = type ? typedef_name(w, type) : NULL;
	const struct delta_change *ch = td ? probe_change(pr, td, false) : NULL;

	return ch && ch->what == DELTA_SIGNATURE ? ch : NULL;
}

/* The part of a value that the provider changed, and that gives it its type. */
static struct expr *culprit(struct walker *w, struct expr *e)
{
	struct expr *c;

	while (e) {
		switch ((enum ex_kind)e->kind) {
		case EX_MEMBER:
		case EX_CALL:
		case EX_IDENT:
			return changed_source(w, e) ? e : NULL;
		case EX_INDEX:
		case EX_ASSIGN:
			e = e->a;
			break;
		case EX_UNARY:
			if (e->op != '&' && e->op != '*')
				return NULL;
			e = e->a;
			break;
		case EX_COND:
			c = e->b ? culprit(w, e->b) : NULL;
			if (c)
				return c;
			e = e->c;
			break;
		case EX_BINARY:
			if (e->op != '+' && e->op != '-')
				return NULL;
			e = e->a;
			break;
		case EX_COMMA:
			e = e->b;
			break;
		default:
			return NULL;
		}
	}
	return NULL;
}

static void report_typedef(struct walker *w, uint32_t tok,
			   const struct delta_change *ch, const char *why)
{
	struct problem *p = probe_report(probe_of(w), CHECK_SIGNATURE,
					 CHECK_LIKELY, tok, ch->name);

	p->change = ch;
	probe_message(probe_of(w), p, "%s", why);
}

/* A changed value converted to what it does not fit any more. */
static void converted(struct walker *w, struct expr *e, const char *target)
{
	struct expr *src = culprit(w, e);
	const struct delta_change *td = NULL;
	const char *type = NULL;
	enum compat c;

	if (!target)
		return;
	if (!src) {
		td = changed_typedef(w, target);
		if (!td && e->kind != EX_NUM && e->kind != EX_STR &&
		    probe_of(w)->typedefs) {
			type = infer_type(w, e);
			td = changed_typedef(w, type);
		}
		if (!td)
			return;
	}
	type = infer_type(w, e);
	c = infer_compat(w, type, target);
	if ((c != COMPAT_NO && c != COMPAT_QUALIFIER) ||
	    (c == COMPAT_QUALIFIER && e->kind == EX_STR))
		return;
	if (td)
		report_typedef(w, e->tok, td,
			       arena_printf(&w->tmp, "%s is taken as %s, and %s changed",
					    show(w, type), show(w, target), td->name));
	else
		report_source(w, src, src->tok,
			      arena_printf(&w->tmp, "%s is now %s, used as %s here",
					   source_name(src), show(w, type),
					   show(w, target)));
}

/* -------------------------------------------------------------- callbacks of the walk */

/* The members of a structure that is gone altogether. */
static void aggregate_gone(struct walker *w, struct expr *e)
{
	struct probe *pr = probe_of(w);
	const char *type = infer_type(w, e->a);
	const char *tag = type ? probe_tag(pr, type) : NULL;
	const struct delta_change *ch;
	struct problem *p;

	/* by value it is its declaration that breaks */
	if (!tag || !e->arrow)
		return;
	ch = probe_change(pr, strchr(tag, ' ') + 1, true);
	if (!ch || ch->what != DELTA_REMOVED || is_macro(w, ch->name))
		return;
	p = probe_report(pr, CHECK_SYMBOL_GONE,
			 w->macro ? CHECK_LIKELY : CHECK_CERTAIN, e->tok, tag);
	p->change = ch;
	probe_message(pr, p, "%s is gone, and its member %s is used", tag, e->name);
}

static void on_member(struct walker *w, struct expr *e,
		      const struct walk_use *use)
{
	struct probe *pr = probe_of(w);

	(void)use;
	if (changed_member(pr, e->name)) {
		const char *type = infer_type(w, e->a);
		struct member_info m = probe_find_member(pr, type, e->name);

		if (m.state == MEMBER_ABSENT || taken_out(w, type, e->name))
			absent_member(w, type, e->name, e->tok, &m);
		else if (m.state == MEMBER_UNKNOWN)
			aggregate_gone(w, e);
	}
	if (changed_source(w, e->a))
		through_changed(w, e);
}

/* offsetof(struct x, member), which macros come down to. */
static void offset_of(struct walker *w, const struct expr *call)
{
	const struct expr *type = call->n_args == 2 ? call->args[0] : NULL;
	const struct expr *path = type ? call->args[1] : NULL;
	const char *in = type && type->kind == EX_TYPE ? type->type : NULL;
	struct probe *pr = probe_of(w);
	struct member_info m;

	while (path && (path->kind == EX_MEMBER || path->kind == EX_INDEX))
		path = path->a;
	if (!in || !path || path->kind != EX_IDENT ||
	    !changed_member(pr, path->name))
		return;
	m = probe_find_member(pr, in, path->name);
	if (m.state == MEMBER_ABSENT || taken_out(w, in, path->name))
		absent_member(w, in, path->name, path->tok, &m);
}

/*
 * Whether a macro is to be looked into for what it does with an argument: to call
 * a function that changed or give it to a changed callback, or to take it for the
 * name of a changed member.
 */
static bool matters_inside(struct walker *w, const struct expr *a)
{
	struct probe *pr = probe_of(w);

	if (a->kind != EX_IDENT || walk_local(w, a->name))
		return false;
	return changed_func(pr, a->name) || changed_member(pr, a->name) ||
	       (pr->fn_typedefs && function_value(w, (struct expr *)(uintptr_t)a));
}

static void on_call(struct walker *w, struct expr *call,
		    const struct walk_use *use)
{
	struct probe *pr = probe_of(w);
	struct expr *fn = call->a;
	const struct delta_change *ch = NULL;

	if (fn->kind == EX_IDENT && !walk_local(w, fn->name))
		ch = probe_change(pr, fn->name, false);
	if (ch && ch->what != DELTA_ADDED)
		check_callee(w, call, use, ch);
	if (fn->kind == EX_MEMBER && changed_member(pr, fn->name)) {
		struct member_info m = probe_find_member(pr, infer_type(w, fn->a), fn->name);

		if (m.state == MEMBER_FOUND && m.type) {
			struct verdict v = call_pointer(w, call, m.type);
			const char *tag = probe_tag(pr, infer_type(w, fn->a));

			if (v.ok)
				v = result(w, ctype_result(&w->tmp,
							   infer_resolve(w, m.type)),
					   use, "callback");
			if (!v.ok && tag) {
				struct problem *p = probe_report(
					pr, CHECK_CALLBACK, v.confidence, fn->tok,
					member_symbol(w, tag, fn->name));

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

		function_argument(w, call, i);
		/* a changed value, passed to something that did not change */
		if (!ch && fn->kind == EX_IDENT && !walk_local(w, fn->name) &&
		    (pr->typedefs || culprit(w, a))) {
			cref_vec refs = VEC_INIT;

			infer_visible(w, fn->name, &refs);
			for (size_t k = 0; k < refs.n; k++) {
				const struct cref *r = &refs.items[k];

				if (r->fact->kind != FACT_FUNC ||
				    i >= r->fact->n_subs)
					continue;
				converted(w, a,
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
	struct probe *pr = probe_of(w);
	const char *fn_name, *fn, *tag;
	struct member_info m;

	if (!agg)
		return;
	fn_name = function_name(w, value);
	if (name && !changed_member(pr, name) &&
	    (!gives_changed(pr, fn_name) || !function_value(w, value)))
		return;
	if (!name && !fn_name && !pr->delta->by_member.n)
		return;
	m = name ? probe_find_member(pr, agg, name) : infer_member_at(w, agg, pos);
	if (name && (m.state == MEMBER_ABSENT || taken_out(w, agg, name))) {
		absent_member(w, agg, name, tok, &m);
		return;
	}
	if (m.state != MEMBER_FOUND || !m.type || !value)
		return;
	fn = function_value(w, value);
	name = m.name;
	tag = probe_tag(pr, agg);
	if (!tag)
		return;
	if (fn) {
		const struct delta_change *ch = probe_member(pr, tag, name, NULL);

		if (infer_compat(w, fn, m.type) != COMPAT_NO)
			return;
		if (!changed_member(pr, name) && changed_func(pr, fn_name))
			ch = probe_change(pr, fn_name, false);
		report_callback(w, tok, member_symbol(w, tag, name), fn_name, fn,
				m.type, ch, name);
		return;
	}
	if (changed_member(pr, name) && value->kind != EX_INIT &&
	    refuses(w, m.type, value))
		report_field(w, tok, tag, name, CHECK_LIKELY,
			     arena_printf(&w->tmp, "%s is now %s, given %s here",
					  name, show(w, m.type),
					  show(w, infer_type(w, value))));
}

/*
 * `x->flags |= 1` where flags is const now; `x->addr[0] = 1` and `*x->addr = 1`
 * where what addr points to is.
 */
static void read_only(struct walker *w, struct expr *e)
{
	struct probe *pr = probe_of(w);
	const char *agg, *tag;
	struct member_info m;
	unsigned int ptr = 0;
	struct ctype t;

	e = e->a;
	while (e && (e->kind == EX_INDEX || (e->kind == EX_UNARY && e->op == '*'))) {
		e = e->a;
		ptr++;
	}
	if (!e || e->kind != EX_MEMBER || !changed_member(pr, e->name))
		return;
	agg = infer_type(w, e->a);
	m = probe_find_member(pr, agg, e->name);
	if (m.state != MEMBER_FOUND || !m.type)
		return;
	ctype_parse(&t, m.type);
	tag = probe_tag(pr, agg);
	if (!t.is_const || t.ptr != ptr || t.func || !tag)
		return;
	report_field(w, e->tok, tag, e->name, w->macro ? CHECK_LIKELY : CHECK_CERTAIN,
		     arena_printf(&w->tmp, ptr ? "%s points to const now, and is written through" :
				  "%s is const now, and is written here", e->name));
}

static void on_assign_value(struct walker *w, struct expr *e);

static void on_assign(struct walker *w, struct expr *e)
{
	read_only(w, e);
	if (e->op != '=' || !e->b || e->a->kind != EX_MEMBER)
		return;
	/* either branch of `x ? f : g` */
	if (e->b->kind == EX_COND) {
		struct expr *branch[2] = { e->b->b, e->b->c };

		for (int i = 0; i < 2; i++) {
			struct expr one = *e;

			one.b = branch[i];
			one.paren = true;
			if (branch[i] && branch[i]->kind == EX_IDENT)
				on_assign_value(w, &one);
		}
		return;
	}
	on_assign_value(w, e);
}

static void on_assign_value(struct walker *w, struct expr *e)
{
	struct probe *pr = probe_of(w);
	const char *fn_name = function_name(w, e->b), *fn, *tag, *agg;
	struct member_info m;

	if (!changed_member(pr, e->a->name) &&
	    (!gives_changed(pr, fn_name) || !function_value(w, e->b)))
		return;
	fn = function_value(w, e->b);
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
		if (!ch || !changed_member(pr, e->a->name))
			ch = probe_change(pr, fn_name, false);
		report_callback(w, e->a->tok, member_symbol(w, tag, e->a->name),
				fn_name, fn, m.type, ch, e->a->name);
		return;
	}
	if (e->b->kind != EX_INIT && refuses(w, m.type, e->b))
		report_field(w, e->a->tok, tag, e->a->name, CHECK_LIKELY,
			     arena_printf(&w->tmp, "%s is now %s, assigned %s here",
					  e->a->name, show(w, m.type),
					  show(w, infer_type(w, e->b))));
}

static void on_convert(struct walker *w, struct expr *e,
		       const struct walk_use *use)
{
	const char *target = use->target;

	/* what a changed function returns is checked with its call */
	if (e->kind == EX_CALL && e->a->kind == EX_IDENT)
		return;
	if (!probe_of(w)->typedefs && !culprit(w, e))
		return;
	if (!target && use->target_of)
		target = infer_type(w, use->target_of);
	converted(w, e, target);
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
		src = culprit(w, sides[i]);
		if (!src && !probe_of(w)->typedefs)
			continue;
		type = infer_type(w, sides[i]);
		if (!type)
			continue;
		td = src ? NULL : changed_typedef(w, type);
		ctype_parse(&t, infer_resolve(w, type));
		if ((!src && !td) || t.ptr || t.func || !ctype_is_aggregate(&t))
			continue;
		if (td)
			report_typedef(w, sides[i]->tok, td,
				       arena_printf(&w->tmp, "%s is a structure now, no operand",
						    td->name));
		else
			report_source(w, src, src->tok,
				      arena_printf(&w->tmp, "%s is now %s, no operand",
						   source_name(src), show(w, type)));
		return;
	}
}

/* &x->m and sizeof(x->m) where m became a bit-field. */
static void on_address(struct walker *w, struct expr *e)
{
	struct probe *pr = probe_of(w);
	struct member_info m;
	const char *agg, *tag;

	if (e->a->kind != EX_MEMBER || !changed_member(pr, e->a->name))
		return;
	agg = infer_type(w, e->a->a);
	m = probe_find_member(pr, agg, e->a->name);
	tag = m.bit_field ? probe_tag(pr, agg) : NULL;
	if (tag)
		report_field(w, e->a->tok, tag, e->a->name,
			     w->macro ? CHECK_LIKELY : CHECK_CERTAIN,
			     arena_printf(&w->tmp,
					  "%s is a bit-field now, without an address or a size",
					  e->a->name));
}

static bool nothing_changed(struct walker *w, const struct cbody *b, const char *type)
{
	const struct quiet *q = &probe_of(w)->quiet;

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
