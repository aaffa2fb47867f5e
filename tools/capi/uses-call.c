// SPDX-License-Identifier: GPL-2.0-only
/* Calls against parameters and results. */
#include "base/char.h"
#include "capi/rule-uses.h"

struct probe *uses_probe(struct walker *w)
{
	return w->payload;
}

const char *uses_show(struct walker *w, const char *type)
{
	return type ? infer_show(w, type) : "?";
}

static bool comma_outside(const char *body)
{
	int nest = 0;

	for (; *body && (nest || *body != ','); body++) {
		nest += *body == '(' || *body == '[' || *body == '{';
		nest -= *body == ')' || *body == ']' || *body == '}';
	}
	return *body == ',';
}

/*
 * `f(a, { x = b; })`: a block for a macro, whose commas would separate arguments if it
 * had any outside of parentheses.
 */
static bool is_block(const struct walker *w, const struct expr *a)
{
	if (a->last <= a->first || !parse_op(&w->p, a->first, '{') ||
	    parse_match(&w->p, a->first) != a->last)
		return false;
	for (uint32_t i = a->first + 1; i < a->last; i++) {
		if (parse_op(&w->p, i, ','))
			return false;
		if (parse_op(&w->p, i, '('))
			i = parse_match(&w->p, i) - 1;
	}
	return true;
}

/* `prefix_##x##_y`: one word, when it is there. */
static bool is_pasted(const struct walker *w, const struct expr *a)
{
	for (uint32_t i = a->first; i < a->last; i++)
		if ((i - a->first) % 2 ? !parse_op(&w->p, i, OP_PASTE) :
					 parse_tok(&w->p, i)->kind == TOK_PUNCT)
			return false;
	return a->last > a->first + 1;
}

/* Commas that a macro among the arguments hides, or __VA_ARGS__, however it is called. */
static bool arity_unsure(struct walker *w, const struct expr *call)
{
	const char *rest = w->macro ? w->macro->rest : NULL;
	uint32_t end = call->last;

	for (uint32_t i = call->tok; i < end; i++)
		if (parse_is(&w->p, i, "__VA_ARGS__") || (rest && parse_is(&w->p, i, rest)))
			return true;
	for (uint32_t i = 0; i < call->n_args; i++) {
		const struct expr *a = call->args[i];
		cref_vec refs = VEC_INIT;
		bool hides = false;

		if (a->kind == EX_CALL && a->a->kind == EX_IDENT)
			a = a->a;
		if (a->kind == EX_UNKNOWN && !is_block(w, a) && !is_pasted(w, a))
			return true;
		if (a->kind != EX_IDENT || walk_local(w, a->name))
			continue;
		infer_visible(w, a->name, &refs);
		for (size_t k = 0; k < refs.n; k++) {
			const struct fact *f = refs.items[k].fact;
			const char *body = cref_str(&refs.items[k], f->type);

			if ((f->kind == FACT_CONST || f->kind == FACT_MACRO) &&
			    comma_outside(body))
				hides = true;
		}
		VEC_RELEASE(&refs);
		if (hides)
			return true;
	}
	return false;
}

/* How the callee is called in a message. */
static const char *callee_word(const struct cref *r)
{
	size_t len;

	if (r->fact->kind == FACT_MACRO)
		return "macro";
	return r->fact->flags & FACT_MADE && changed_handle(cref_str(r, r->fact->name), &len) ?
		       "class" : "function";
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
	v.why = arena_printf(
		&w->tmp, "called with %u argument%s, the %s now takes %s%u", n,
		n == 1 ? "" : "s", word, more ? "at least " : "", want);
	return v;
}

static bool plain_type(const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	return t.func || ctype_is_aggregate(&t) || ctype_is_number(&t);
}

/* "struct x" of a type that is made of one, else NULL. */
static const char *tag_of(struct walker *w, const char *type)
{
	struct ctype t;

	ctype_parse(&t, type);
	return !t.func && ctype_is_aggregate(&t) ?
		       arena_strndup(&w->tmp, t.base, t.base_len) : NULL;
}

struct verdict uses_argument(struct walker *w, struct expr *arg, unsigned int n,
			     const char *param, const char *word)
{
	struct verdict v = { .ok = true };
	const char *type = infer_type(w, arg);
	enum compat c = infer_compat(w, type, param);

	/* the type is that of the first of two */
	if (c == COMPAT_YES && arg->kind == EX_COND && uses_branch(w, arg, 1) &&
	    uses_function_value(w, uses_branch(w, arg, 1)))
		return uses_argument(w, uses_branch(w, arg, 1), n, param, word);
	if (c == COMPAT_UNSURE && probe_foreign(uses_probe(w), type, param))
		c = COMPAT_NO;
	if (c != COMPAT_NO && c != COMPAT_QUALIFIER)
		return v;
	/* a string literal goes as char * */
	if (c == COMPAT_QUALIFIER && arg->kind == EX_STR)
		return v;
	v.ok = false;
	v.tag = tag_of(w, type);
	v.confidence = c == COMPAT_NO && plain_type(infer_resolve(w, type)) &&
				       plain_type(infer_resolve(w, param)) &&
				       !w->macro
			       ? CHECK_CERTAIN
			       : CHECK_LIKELY;
	v.why = arena_printf(
		&w->tmp, "argument %u is %s, the %s now takes %s", n + 1,
		strcmp(type, TYPE_NULL) == 0 ? "0" : uses_show(w, type), word,
		uses_show(w, param));
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
	v = arity(w, call, f->n_subs, f->flags & FACT_VARIADIC, callee_word(r));
	v.ok |= probe_left_alone(uses_probe(w), r, name, UINT32_MAX);
	if (!v.ok || f->kind == FACT_MACRO)
		return v;
	for (uint32_t k = 0; k < f->n_subs && k < call->n_args; k++) {
		struct verdict a;

		/* through a typedef that changed it is a callback (uses-callback.c) */
		if (uses_callback_typedef(w, call->args[k], cref_param(r, k)))
			continue;
		a = uses_argument(w, call->args[k], k,
				  cref_param(r, k), callee_word(r));

		if (!a.ok && !probe_left_alone(uses_probe(w), r, name, k))
			return a;
	}
	return v;
}

static bool ends_with_comma(const char *body)
{
	size_t n = strlen(body);

	while (n && char_is_blank(body[n - 1]))
		n--;
	return n && body[n - 1] == ',';
}

/* Elements of a list now, where no form of it was before: a `;` behind is one too many. */
static bool became_element(const struct cref *r, const struct delta_change *ch)
{
	if (!ends_with_comma(cref_str(r, r->fact->type)))
		return false;
	for (size_t i = 0; i < ch->n_old; i++)
		if (ch->old_refs[i].fact->kind != FACT_MACRO ||
		    ends_with_comma(cref_str(&ch->old_refs[i],
					     ch->old_refs[i].fact->type)))
			return false;
	return ch->n_old;
}

/* A macro of no parameters, or of one, can be called with nothing. */
static struct verdict call_macro(struct walker *w, const struct expr *call,
				 const struct cref *r, const struct delta_change *ch)
{
	struct verdict v = { .ok = true };

	if (parse_op(&w->p, call->last, ';') && became_element(r, ch)) {
		v.ok = false;
		v.confidence = CHECK_LIKELY;
		v.why = "followed by a semicolon, the macro makes an element of a "
			"list now";
		return v;
	}
	if (r->fact->n_subs == 1 && !call->n_args)
		return v;
	return call_func(w, call, r);
}

struct verdict uses_pointer(struct walker *w, const struct expr *call,
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
		v = uses_argument(w, call->args[k], k,
				  ctype_param(&w->tmp, &t, k), "callback");
	return v;
}

struct verdict uses_result(struct walker *w, const char *type,
			   const struct walk_use *use, const char *word)
{
	struct verdict v = { .ok = true };
	const char *target = use->target;
	enum compat c;

	/* of a macro it is known where it is called */
	if (!type || (w->macro && !w->outer) || !use->used)
		return v;
	if (strcmp(type, "void") == 0) {
		v.ok = false;
		v.confidence = w->macro ? CHECK_LIKELY : CHECK_CERTAIN;
		v.why = arena_printf(
			&w->tmp,
			"its result is used, the %s now returns nothing", word);
		return v;
	}
	if (!target && use->target_of)
		target = infer_type(w, use->target_of);
	c = target ? infer_compat(w, type, target) : COMPAT_UNSURE;
	if (c != COMPAT_NO && c != COMPAT_QUALIFIER)
		return v;
	v.ok = false;
	v.confidence = c == COMPAT_NO && plain_type(infer_resolve(w, type)) &&
				       plain_type(infer_resolve(w, target))
			       ? CHECK_CERTAIN
			       : CHECK_LIKELY;
	v.why = arena_printf(&w->tmp,
			     "its result is taken as %s, the %s now returns %s",
			     uses_show(w, target), word, uses_show(w, type));
	return v;
}

static void report_call(struct walker *w, const struct expr *call,
			const struct delta_change *ch, const struct verdict *v)
{
	struct probe *pr = uses_probe(w);
	struct problem *p = probe_report(pr, CHECK_SIGNATURE, v->confidence,
					 call->a->tok, call->a->name);

	p->change = ch;
	p->tag = v->tag ? arena_strdup(pr->arena, v->tag) : NULL;
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
			  const struct walk_use *use,
			  const struct delta_change *ch, const cref_vec *refs)
{
	bool must = false;
	struct problem *p;

	for (size_t i = 0; i < refs->n; i++)
		must |= refs->items[i].fact->kind == FACT_FUNC &&
			refs->items[i].fact->flags & FACT_MUST_CHECK;
	if (!must || use->used || w->macro)
		return;
	p = probe_report(uses_probe(w), CHECK_NEW_CHECK, CHECK_LIKELY,
			 call->a->tok, call->a->name);
	p->change = ch;
	probe_message(uses_probe(w), p,
		      "its result is dropped, and must be checked now");
}

/* Whether the macro that is called was a function, whose result had one type. */
static bool was_function(const struct delta_change *ch)
{
	for (size_t i = 0; i < ch->n_old; i++)
		if (ch->old_refs[i].fact->kind != FACT_FUNC)
			return false;
	return ch->n_old;
}

bool uses_never_meet(struct walker *w, uint32_t tok, const char *guard)
{
	uint32_t cond = parse_tok(&w->p, tok)->cond;
	const char *around;

	if (!*guard || !cond || w->macro || w->expanded)
		return false;
	around = lex_guard(&w->tmp, w->p.lx, cond);
	return around && rule_exclusive(around, guard);
}

void uses_callee(struct walker *w, struct expr *call,
		 const struct walk_use *use, const struct delta_change *ch)
{
	struct verdict bad = { .ok = true };
	cref_vec refs = VEC_INIT;
	bool macro_ok = false, any_ok = false, own_ok;

	infer_visible(w, call->a->name, &refs);
	probe_settle(uses_probe(w), call->a->name, &refs);
	own_ok = own_static(w, call, &refs);
	for (size_t i = 0; i < refs.n; i++)
		if (refs.items[i].fact->kind == FACT_MACRO &&
		    !(refs.items[i].fact->flags & FACT_UNDEF) &&
		    call_macro(w, call, &refs.items[i], ch).ok)
			macro_ok = true;
	for (size_t i = 0; i < refs.n; i++) {
		const struct cref *r = &refs.items[i];
		struct verdict v = { .ok = true };

		if (r->fact->flags & FACT_UNDEF ||
		    uses_never_meet(w, call->tok, cref_str(r, r->fact->guard)))
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
				v = uses_result(w, cref_str(r, r->fact->type),
						use, "function");
			break;
		case FACT_MACRO:
			v = call_macro(w, call, r, ch);
			if (v.ok && was_function(ch))
				v = uses_result(w, infer_type(w, call), use, "macro");
			break;
		case FACT_VAR:
			v = uses_pointer(w, call, cref_str(r, r->fact->type));
			break;
		case FACT_CONST:
			macro_ok = true; /* an alias: not followed */
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
